using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;

namespace WeChatSimulator.Media;

/// <summary>
/// Temporary media for three days and materials for good, together at most so many bytes; the oldest go first.
/// </summary>
internal sealed class MediaBox(IdMint ids, TimeProvider time, IOptions<SimulatorOptions> options)
{
    public const int LargestItem = 10 * 1024 * 1024;
    private const long LargestTotal = 256L * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, MediaItem> items = [];
    private long total;

    /// <summary>Where the simulator is mounted, set once by the map.</summary>
    public string Prefix { get; set; } = "/simulator";

    public MediaItem Add(string type, string contentType, byte[] bytes) =>
        Add(new MediaItem(ids.Word(64), type, contentType, bytes, time.GetUtcNow()));

    /// <summary>A material: it has no end of its own.</summary>
    public MediaItem Keep(string type, SentFile file) =>
        Add(
            new MediaItem(ids.Word(43), type, file.ContentType, file.Bytes, time.GetUtcNow())
            {
                Name = file.Name,
                IsPermanent = true,
                Title = file.Description?.Text("title"),
                Introduction = file.Description?.Text("introduction"),
            }
        );

    /// <summary>The materials of one kind, newest first.</summary>
    public IReadOnlyList<MediaItem> Kept(string type)
    {
        lock (gate)
        {
            return [.. items.Values.Where(item => item.IsPermanent && item.Type == type).Reverse()];
        }
    }

    /// <summary>False when there is no such material.</summary>
    public bool Remove(string? id)
    {
        lock (gate)
        {
            if (id is null || !items.TryGetValue(id, out var item) || !item.IsPermanent)
            {
                return false;
            }

            total -= item.Bytes.Length;
            return items.Remove(id);
        }
    }

    private MediaItem Add(MediaItem item)
    {
        lock (gate)
        {
            items.Add(item.Id, item);
            total += item.Bytes.Length;
            while (total > LargestTotal)
            {
                total -= items.GetAt(0).Value.Bytes.Length;
                items.RemoveAt(0);
            }
        }

        return item;
    }

    public MediaItem? Find(string? id)
    {
        lock (gate)
        {
            return
                id is not null
                && items.TryGetValue(id, out var item)
                && (item.IsPermanent || time.GetUtcNow() < item.CreatedAt + Life)
                ? item
                : null;
        }
    }

    public string PathOf(MediaItem item) => $"{Prefix}/media/{item.Id}";

    /// <summary>The PicUrl of a callback: absolute.</summary>
    public string UrlOf(MediaItem item) => options.Value.PublicBaseUrl.TrimEnd('/') + PathOf(item);
}
