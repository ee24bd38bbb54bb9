using System.Globalization;
using WeChat.Api.Comments;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <summary>
/// A comment counts once, and once more when it is elected, in the month it was written in or, where that takes nothing any more, in
/// this one: each is a unit whose key is the comment itself, whoever reads it how often.
/// </summary>
public sealed class CommentCounting(IHotWriter writer, HotWriteStatements statements)
{
    public async Task CountAsync(
        string appId,
        CommentedArticle article,
        IReadOnlyList<Comment> comments,
        DateTimeOffset now
    )
    {
        var acts = comments
            .Where(comment => comment.OpenId.Length is > 0 and <= Fan.MaxWeChatIdLength)
            .Where(comment => (comment.CreatedAt ?? now) > now - CountComments.Read)
            .SelectMany(comment => ActsOf(appId, article, comment, now))
            .ToList();
        if (acts.Count == 0)
        {
            return;
        }
        // Readers who never wrote to us are met here.
        await writer.WriteAsync([
            .. acts.DistinctBy(act => act.Fan)
                .Select(act => statements.For(new MeetFan(act.Fan, now))),
        ]);
        await Task.WhenAll(
            acts.Select(act => writer.WriteAsync([.. act.WritesOnce().Select(statements.For)]))
        );
    }

    private static IEnumerable<Interaction> ActsOf(
        string appId,
        CommentedArticle article,
        Comment comment,
        DateTimeOffset now
    )
    {
        yield return ActOf(InteractionKind.Comment, appId, article, comment, now);
        if (comment.IsElected)
        {
            yield return ActOf(InteractionKind.ElectedComment, appId, article, comment, now);
        }
    }

    private static Interaction ActOf(
        InteractionKind kind,
        string appId,
        CommentedArticle article,
        Comment comment,
        DateTimeOffset now
    ) =>
        new(
            new(appId, comment.OpenId),
            kind,
            InteractionCause.Of(
                kind,
                comment.CreatedAt ?? DateTimeOffset.UnixEpoch,
                appId,
                article.ArticlesId.ToString(CultureInfo.InvariantCulture),
                article.Index.ToString(CultureInfo.InvariantCulture),
                comment.Id.ToString(CultureInfo.InvariantCulture)
            ),
            CountedTime.Of(comment.CreatedAt is { } at && at < now ? at : now, now)
        );
}
