using System.Text.Json;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A notice as the outbox stores it.</summary>
/// <param name="Notice">Its kind, which names the templates.</param>
/// <param name="Content">What it says in chat.</param>
/// <param name="Fields">What templates may say.</param>
/// <param name="ExpiresAt">The notice's own, if it has one.</param>
public sealed record NoticeBody(
    string Notice,
    string Content,
    IReadOnlyDictionary<string, string> Fields,
    DateTimeOffset? ExpiresAt = null
)
{
    /// <summary>In the outbox's kind column, beside WeChat's msgtypes.</summary>
    public const string Kind = "notice";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(Notice notice) =>
        JsonSerializer.Serialize(
            new NoticeBody(notice.Kind, notice.Text, notice.Fields, notice.ExpiresAt),
            Json
        );

    /// <exception cref="JsonException">The row is emptied, or holds what this version does not know.</exception>
    public static NoticeBody Read(string body) =>
        JsonSerializer.Deserialize<NoticeBody>(body, Json)
        ?? throw new JsonException("Empty body.");
}
