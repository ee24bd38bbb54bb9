using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>Checks what people write and upload before others see it (version 2 of both checks).</summary>
public sealed class ContentSecurityApi
{
    private const int Version = 2;
    private const string TextPath = "/wxa/msg_sec_check";
    private const string MediaPath = "/wxa/media_check_async";

    private readonly TokenCalls calls;

    internal ContentSecurityApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Judges a text at once. 4,000 a minute and two million a day.</summary>
    /// <exception cref="WeChatApiException">
    /// 61010: the person has not used the mini-program within two hours; let a person judge the text.
    /// </exception>
    public async Task<TextVerdict> CheckTextAsync(
        TextToCheck text,
        CancellationToken cancellation = default
    )
    {
        if (text.Content.Length is 0 or > TextToCheck.LongestContent)
        {
            throw new ArgumentException(
                $"A text to check has 1 to {TextToCheck.LongestContent} characters.",
                nameof(text)
            );
        }

        var request = new TextCheckRequest(
            Version,
            text.OpenId,
            (int)text.Scene,
            text.Content,
            text.Nickname,
            text.Title,
            text.Signature
        );
        var call = ApiCall.Post(TextPath, request, ContentSecurityJson.Wire.TextCheckRequest) with
        {
            Repeatable = true,
            Secrets = [text.OpenId],
        };
        var answer = await calls.SendAsync(
            call,
            ContentSecurityJson.Wire.TextCheckAnswer,
            cancellation
        );
        return answer.Result is { } result
            ? new TextVerdict
            {
                Suggestion = SuggestionOf(result.Suggest),
                Label = result.Label,
                TraceId = answer.TraceId ?? "",
                // A strategy with a code of its own did not judge.
                Findings =
                [
                    .. (answer.Detail ?? []).Where(part => part.Errcode == 0).Select(FindingOf),
                ],
            }
            : throw call.Lacking("verdict");
    }

    /// <summary>
    /// Asks for a verdict on a picture or a sound. It comes within 30 minutes as the event <c>wxa_media_check</c>; what it
    /// is about is known by the trace id alone. 2,000 a minute and 200,000 a day.
    /// </summary>
    /// <param name="mediaUrl">Public, https, at most 10 MB.</param>
    /// <param name="openId">Who uploaded it; must have used the mini-program within two hours (61010).</param>
    /// <returns>The trace id.</returns>
    public async Task<string> CheckMediaAsync(
        Uri mediaUrl,
        CheckedMedia kind,
        string openId,
        ContentScene scene,
        CancellationToken cancellation = default
    )
    {
        var request = new MediaCheckRequest(
            mediaUrl.AbsoluteUri,
            (int)kind,
            Version,
            openId,
            (int)scene
        );
        var call = ApiCall.Post(MediaPath, request, ContentSecurityJson.Wire.MediaCheckRequest) with
        {
            // The address may carry a right to look at the picture.
            Secrets = [openId, mediaUrl.AbsoluteUri],
        };
        var answer = await calls.SendAsync(
            call,
            ContentSecurityJson.Wire.MediaCheckAnswer,
            cancellation
        );
        return answer.TraceId ?? throw call.Lacking("trace id");
    }

    private static TextFinding FindingOf(TextCheckPart part) =>
        new(
            part.Strategy ?? "",
            SuggestionOf(part.Suggest),
            part.Label,
            part.Prob,
            part.Level,
            part.Keyword
        );

    private static ContentSuggestion SuggestionOf(string? suggest) =>
        suggest switch
        {
            "pass" => ContentSuggestion.Pass,
            "risky" => ContentSuggestion.Risky,
            _ => ContentSuggestion.Review,
        };
}
