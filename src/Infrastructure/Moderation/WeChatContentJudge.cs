using System.Globalization;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.MiniProgram.ContentSecurity;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Infrastructure.WeChatApps;
using Scene = WeChat.Api.MiniProgram.ContentSecurity.ContentScene;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>
/// The mini-program's content security, version 2. It judges only who used the mini-program within
/// two hours; a fan of the official account, a used-up quota or a WeChat that does not answer leave
/// the content to people.
/// </summary>
internal sealed class WeChatContentJudge(WeChatClients clients, IOptions<WeChatOptions> options)
    : IContentJudge
{
    public Task<Judgement> JudgeTextAsync(
        ContentToCheck content,
        string text,
        CancellationToken cancel
    )
    {
        if (text.Length is 0 or > TextToCheck.LongestContent)
        {
            return Task.FromResult(Judgement.Unavailable("length"));
        }
        return AskAsync(
            content,
            async api =>
            {
                var verdict = await api.CheckTextAsync(
                    new TextToCheck
                    {
                        OpenId = content.Author.OpenId,
                        Scene = (Scene)content.Scene,
                        Content = text,
                    },
                    cancel
                );
                return Judgement.Of(
                    WordFor(verdict.Suggestion),
                    verdict.Label.ToString(CultureInfo.InvariantCulture),
                    verdict.TraceId
                );
            }
        );
    }

    public Task<Judgement> HandInPictureAsync(
        ContentToCheck content,
        Uri address,
        CancellationToken cancel
    ) =>
        AskAsync(
            content,
            async api =>
                Judgement.Awaited(
                    await api.CheckMediaAsync(
                        address,
                        CheckedMedia.Image,
                        content.Author.OpenId,
                        (Scene)content.Scene,
                        cancel
                    )
                )
        );

    private async Task<Judgement> AskAsync(
        ContentToCheck content,
        Func<ContentSecurityApi, Task<Judgement>> ask
    )
    {
        if (
            content.Author.AppId != options.Value.MiniProgram.AppId
            || clients.Find(content.Author.AppId) is not { } client
        )
        {
            return Judgement.Unavailable("not-in-mini-program");
        }
        try
        {
            return await ask(client.MiniProgram.ContentSecurity);
        }
        catch (WeChatApiException error)
        {
            return Judgement.Unavailable(
                error.Code == 0 ? "wechat-unreachable" : $"wechat-{error.Code}"
            );
        }
    }

    private static string WordFor(ContentSuggestion suggestion) =>
        suggestion switch
        {
            ContentSuggestion.Pass => "pass",
            ContentSuggestion.Risky => "risky",
            _ => "review",
        };
}
