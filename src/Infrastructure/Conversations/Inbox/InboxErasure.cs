using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>
/// Empties what a fan sent and what was answered. The key stays: it is a digest, and keeps a late repeat from counting.
/// </summary>
public sealed class InboxErasure(HotReads reads, IHotWriter writer) : IPersonalDataLog
{
    /// <summary>Rows looked at in one read: the callback's path has no index by fan.</summary>
    private const int Step = 20_000;
    private const string Table = InboxMapping.Table;

    private const string Ends =
        $"SELECT (SELECT MIN(id) FROM {Table}), (SELECT MAX(id) FROM {Table})";

    private const string OfFan = $"""
        SELECT id, kind FROM {Table} WHERE id >= @p0 AND id < @p1
        AND app_id = @p2 AND open_id = @p3 AND state <> 0
        """;

    private const string Empty =
        $"UPDATE {Table} SET payload = @p1, reply = @p1, open_id = @p2 WHERE id = @p0 AND state <> 0";

    public string Name => "inbox";

    public async Task<int> EraseAsync(LogErasure erasure, CancellationToken cancel)
    {
        var ends = await reads.FirstAsync(
            Ends,
            [],
            row => row.IsDBNull(0) ? null! : new Found(row.GetInt64(0), row.GetInt64(1)),
            cancel
        );
        var emptied = 0;
        for (var id = ends?.First ?? 0; id <= (ends?.Last ?? -1); id += Step)
        {
            cancel.ThrowIfCancellationRequested();
            emptied += await StepAsync(erasure, id, cancel);
        }
        return emptied;
    }

    private async Task<int> StepAsync(LogErasure erasure, long from, CancellationToken cancel)
    {
        var fan = erasure.Fan;
        var rows = await reads.AllAsync(
            OfFan,
            [from, from + Step, fan.AppId, fan.OpenId],
            row => new Record(row.GetInt64(0), row.GetString(1)),
            cancel
        );
        // An identity that goes takes everything along, its words too.
        var going = rows.FindAll(row =>
            erasure.Tombstone is not null || (KindsIn(row.Kind) & erasure.Kinds) != 0
        );
        foreach (var row in going)
        {
            await writer.WriteAsync([
                new HotStatement(
                    Empty,
                    [row.Id, Array.Empty<byte>(), erasure.Tombstone ?? fan.OpenId]
                ),
            ]);
        }
        return going.Count;
    }

    private static PersonalDataKinds KindsIn(string kind) =>
        kind switch
        {
            "location" or "event:location" or "event:location_select" => PersonalDataKinds.Location,
            "image" or "video" or "shortvideo" => PersonalDataKinds.Pictures,
            "event:pic_sysphoto" or "event:pic_photo_or_album" or "event:pic_weixin" =>
                PersonalDataKinds.Pictures,
            "voice" => PersonalDataKinds.Voice,
            "file" => PersonalDataKinds.Files,
            _ => PersonalDataKinds.None,
        };

    private sealed record Found(long First, long Last);

    private sealed record Record(long Id, string Kind);
}
