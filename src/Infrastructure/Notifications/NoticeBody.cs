using System.Text.Json;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A notice as the outbox stores it.</summary>
/// <param name="Notice">Its kind, which names the templates.</param>
/// <param name="Content">What it says in chat.</param>
/// <param name="Fields">What templates may say.</param>
public sealed record NoticeBody(
    string Notice,
    string Content,
    IReadOnlyDictionary<string, string> Fields
)
{
    /// <summary>In the outbox's kind column, beside WeChat's msgtypes.</summary>
    public const string Kind = "notice";

    public static string Write(Notice notice) =>
        JsonSerializer.Serialize(
            new NoticeBody(notice.Kind, notice.Text, notice.Fields),
            JsonSerializerOptions.Web
        );

    /// <exception cref="JsonException">The row holds what this version does not know.</exception>
    public static NoticeBody Read(string body) =>
        JsonSerializer.Deserialize<NoticeBody>(body, JsonSerializerOptions.Web)
        ?? throw new JsonException("Empty body.");
}
