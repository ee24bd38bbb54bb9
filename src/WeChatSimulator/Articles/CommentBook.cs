using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Articles;

/// <summary>Comments by msg_data_id and the article's place.</summary>
internal sealed class CommentBook(IdMint ids, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string ArticlesId, string Index), List<CommentLine>> lines = [];

    public CommentLine Write(string articlesId, string index, Fan fan, string content)
    {
        var line = new CommentLine(ids.MessageId(), fan.OpenId, content, time.GetUtcNow());
        lock (gate)
        {
            if (!lines.TryGetValue((articlesId, index), out var under))
            {
                lines[(articlesId, index)] = under = [];
            }

            under.Add(line);
        }

        return line;
    }

    public IReadOnlyList<CommentLine> Under(string articlesId, string index)
    {
        lock (gate)
        {
            return lines.TryGetValue((articlesId, index), out var under) ? [.. under] : [];
        }
    }

    public void Remove(string articlesId, string index, CommentLine line)
    {
        lock (gate)
        {
            lines[(articlesId, index)].Remove(line);
        }
    }
}
