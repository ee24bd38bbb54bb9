using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Effects that can be counted afterwards: each is a row of the outbox with a key of its own.</summary>
internal static class Effects
{
    public const string Kind = "effect";

    /// <summary>One more row, declared.</summary>
    public static ChatAnswer AndCount(this ChatAnswer answer, ChatContext chat) =>
        answer.With(
            new QueueFanMessage(chat.Fan, Kind, "{}", $"effect/{Guid.NewGuid():N}", chat.Now)
        );

    /// <summary>One more row, saved by a use case.</summary>
    public static async Task SaveOneAsync(ChatContext chat)
    {
        chat.Service<IOutbox>().AddText(chat.Fan, Kind, $"effect/{Guid.NewGuid():N}");
        await chat.Service<IUnitOfWork>().SaveAsync(chat.Cancel);
    }

    /// <summary>Rows either of the above has left.</summary>
    public static async Task<int> CountAsync(GatewayStage stage, string fan) =>
        (await stage.OutboxAsync(fan)).Count(row =>
            row.DedupeKey.StartsWith("effect/", StringComparison.Ordinal)
        );
}
