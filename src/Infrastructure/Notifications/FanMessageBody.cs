using System.Text.Json;
using System.Text.Json.Serialization;
using WeChat.Api.CustomerService;
using WeChat.Replies;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A customer-service message as the outbox stores it.</summary>
/// <param name="Kind">WeChat's msgtype.</param>
/// <param name="Body">JSON of that type's object.</param>
public sealed record FanMessageBody(string Kind, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Longer texts are cut on a character boundary, as a passive reply's are.</summary>
    public static FanMessageBody Text(string content) =>
        new("text", JsonSerializer.Serialize(new CustomerServiceText(Cut(content)), Json));

    /// <summary>The message that says what a passive reply would have said.</summary>
    /// <exception cref="NotSupportedException">No message says the same.</exception>
    public static FanMessageBody Of(IPassiveReply reply) =>
        reply switch
        {
            TextReply text => Text(text.Content),
            ImageReply image => Of("image", new CustomerServiceImage(image.MediaId)),
            VoiceReply voice => Of("voice", new CustomerServiceVoice(voice.MediaId)),
            NewsReply { Articles: [var article, ..] } => Of(
                "news",
                new CustomerServiceNews(
                    article.Title,
                    article.Description,
                    article.Url,
                    article.PicUrl
                )
            ),
            _ => throw new NotSupportedException(
                $"A {reply.GetType().Name} cannot follow as a message."
            ),
        };

    /// <exception cref="JsonException">The row is emptied, or holds what this version does not know.</exception>
    public CustomerServiceMessage ToMessage() =>
        Kind switch
        {
            "text" => Read<CustomerServiceText>(),
            "image" => Read<CustomerServiceImage>(),
            "voice" => Read<CustomerServiceVoice>(),
            "news" => Read<CustomerServiceNews>(),
            _ => throw new JsonException($"No customer-service message of kind {Kind}."),
        };

    private static string Cut(string content)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > CustomerServiceText.MaxBytes)
            {
                return content[..length];
            }
            length += rune.Utf16SequenceLength;
        }
        return content;
    }

    private static FanMessageBody Of<T>(string kind, T message) =>
        new(kind, JsonSerializer.Serialize(message, Json));

    private CustomerServiceMessage Read<T>()
        where T : CustomerServiceMessage =>
        JsonSerializer.Deserialize<T>(Body, Json) ?? throw new JsonException("Empty body.");
}
