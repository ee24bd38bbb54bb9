using WeChat.Api.Http;

namespace WeChat.Api.Comments;

/// <summary>Comments under articles. 88000: the account has no right to them; 88001: WeChat does not know the article.</summary>
public sealed class CommentApi
{
    public const int LargestPage = 49;

    private readonly TokenCalls calls;

    internal CommentApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Lets readers comment.</summary>
    public Task OpenAsync(CommentedArticle article, CancellationToken cancellation = default) =>
        SendAsync("open", Of(article), cancellation);

    public Task CloseAsync(CommentedArticle article, CancellationToken cancellation = default) =>
        SendAsync("close", Of(article), cancellation);

    /// <param name="begin">From 0.</param>
    /// <param name="count">1 to <see cref="LargestPage"/>.</param>
    public async Task<CommentPage> ListAsync(
        CommentedArticle article,
        int begin,
        int count,
        CommentKind kind = CommentKind.All,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(begin);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestPage);
        var request = Of(article) with { Begin = begin, Count = count, Type = (int)kind };
        var call = Call("list", request) with { Repeatable = true };
        var answer = await calls.SendAsync(call, CommentJson.Wire.CommentAnswer, cancellation);
        return new(answer.Total, [.. (answer.Comment ?? []).Select(part => part.ToComment())]);
    }

    /// <summary>Shows a comment to all readers (88003: too many are).</summary>
    public Task ElectAsync(
        CommentedArticle article,
        long commentId,
        CancellationToken cancellation = default
    ) => SendAsync("markelect", Of(article, commentId), cancellation);

    public Task UnelectAsync(
        CommentedArticle article,
        long commentId,
        CancellationToken cancellation = default
    ) => SendAsync("unmarkelect", Of(article, commentId), cancellation);

    public Task DeleteAsync(
        CommentedArticle article,
        long commentId,
        CancellationToken cancellation = default
    ) => SendAsync("delete", Of(article, commentId), cancellation);

    /// <summary>Answers a comment, once (88005).</summary>
    public Task ReplyAsync(
        CommentedArticle article,
        long commentId,
        string content,
        CancellationToken cancellation = default
    ) => SendAsync("reply/add", Of(article, commentId) with { Content = content }, cancellation);

    public Task DeleteReplyAsync(
        CommentedArticle article,
        long commentId,
        CancellationToken cancellation = default
    ) => SendAsync("reply/delete", Of(article, commentId), cancellation);

    private static CommentRequest Of(CommentedArticle article, long? commentId = null) =>
        new()
        {
            MsgDataId = article.ArticlesId,
            Index = article.Index,
            UserCommentId = commentId,
        };

    private static ApiCall Call(string verb, CommentRequest request) =>
        ApiCall.Post($"/cgi-bin/comment/{verb}", request, CommentJson.Wire.CommentRequest);

    private async Task SendAsync(
        string verb,
        CommentRequest request,
        CancellationToken cancellation
    ) => await calls.SendAsync(Call(verb, request), AnswerJson.Wire.ApiAnswer, cancellation);
}
