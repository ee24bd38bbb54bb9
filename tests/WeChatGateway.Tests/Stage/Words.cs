using System.Text.Json;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Tests.Stage;

internal static class Words
{
    /// <summary>The text of a queued message.</summary>
    public static string? Of(OutboxMessage message) =>
        JsonDocument.Parse(message.Body).RootElement.GetProperty("content").GetString();
}
