using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>WeChat's content security. Never throws for what WeChat refuses: that is left to people.</summary>
public interface IContentJudge
{
    Task<Judgement> JudgeTextAsync(ContentToCheck content, string text, CancellationToken cancel);

    /// <returns>Pending with a trace id, or why WeChat did not take it.</returns>
    Task<Judgement> HandInPictureAsync(
        ContentToCheck content,
        Uri address,
        CancellationToken cancel
    );
}
