using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Media;

/// <summary>Temporary media: three days, at most so many bytes in all; the oldest go first.</summary>
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

    public MediaItem Add(string type, string contentType, byte[] bytes)
    {
        var item = new MediaItem(ids.Word(64), type, contentType, bytes, time.GetUtcNow());
        lock (gate)
        {
            items.Add(item.Id, item);
            total += bytes.Length;
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
                && time.GetUtcNow() < item.CreatedAt + Life
                ? item
                : null;
        }
    }

    public string PathOf(MediaItem item) => $"{Prefix}/media/{item.Id}";

    /// <summary>The PicUrl of a callback: absolute.</summary>
    public string UrlOf(MediaItem item) => options.Value.PublicBaseUrl.TrimEnd('/') + PathOf(item);
}
