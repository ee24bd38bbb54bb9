using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Articles;

/// <summary>Drafts, and what became of those that were published.</summary>
internal sealed class ArticleBook(IdMint ids, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, StoredArticles> drafts = [];
    private readonly OrderedDictionary<string, StoredArticles> published = [];
    private readonly Dictionary<string, string> articleOfTicket = [];
    private long lastTicket = 100_000_000;

    public IReadOnlyList<StoredArticles> Drafts => Copy(drafts);

    public IReadOnlyList<StoredArticles> Published => Copy(published);

    public StoredArticles Add(JsonArray articles)
    {
        var draft = new StoredArticles(ids.Word(43), articles, time.GetUtcNow());
        lock (gate)
        {
            drafts.Add(draft.Id, draft);
        }

        return draft;
    }

    public StoredArticles? FindDraft(string? id) => Find(drafts, id);

    public StoredArticles? FindPublished(string? id) => Find(published, id);

    /// <summary>The publication of a ticket; null when there is no such ticket.</summary>
    public StoredArticles? OfTicket(string? ticket)
    {
        lock (gate)
        {
            return ticket is not null && articleOfTicket.TryGetValue(ticket, out var id)
                ? published[id]
                : null;
        }
    }

    /// <summary>Takes a draft away, as deleting and sending do.</summary>
    public StoredArticles? Remove(string? id)
    {
        lock (gate)
        {
            return id is not null && drafts.Remove(id, out var draft) ? draft : null;
        }
    }

    /// <returns>The ticket, msg_data_id and the publication; null when there is no such draft.</returns>
    public (string Ticket, long ArticlesId, StoredArticles Articles)? Publish(string? draftId)
    {
        if (Remove(draftId) is not { } draft)
        {
            return null;
        }

        var made = draft with { Id = ids.Word(43), UpdatedAt = time.GetUtcNow() };
        var articlesId = ids.MessageId();
        foreach (
            var (article, place) in made
                .Articles.OfType<JsonObject>()
                .Select((one, at) => (one, at + 1))
        )
        {
            article["url"] = string.Create(
                CultureInfo.InvariantCulture,
                $"http://mp.weixin.qq.com/s?__biz=MzU5&mid={articlesId}&idx={place}&sn={ids.Word(22)}"
            );
            article["is_deleted"] = false;
        }

        lock (gate)
        {
            var ticket = (++lastTicket).ToString(CultureInfo.InvariantCulture);
            published.Add(made.Id, made);
            articleOfTicket[ticket] = made.Id;
            return (ticket, articlesId, made);
        }
    }

    private StoredArticles? Find(OrderedDictionary<string, StoredArticles> among, string? id)
    {
        lock (gate)
        {
            return id is not null && among.TryGetValue(id, out var found) ? found : null;
        }
    }

    private IReadOnlyList<StoredArticles> Copy(OrderedDictionary<string, StoredArticles> all)
    {
        lock (gate)
        {
            return [.. all.Values.Reverse()];
        }
    }
}
