using WeChatUnion.Domain.Conversations;
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

    private const string OfFan = $"""
        SELECT id, kind, state FROM {Table} WHERE id >= @p0 AND id < @p1
        AND app_id = @p2 AND open_id = @p3
        """;

    private const string Empty =
        $"UPDATE {Table} SET payload = @p1, reply = @p1, open_id = @p2 WHERE id = @p0 AND state <> 0";

    public string Name => "inbox";

    public PersonalDataKinds Revocable =>
        PersonalDataKinds.Location
        | PersonalDataKinds.Pictures
        | PersonalDataKinds.Voice
        | PersonalDataKinds.Files;

    public async Task<LogErased> EraseAsync(LogErasure erasure, CancellationToken cancel)
    {
        var (emptied, inUse) = (0, 0);
        await foreach (var (from, to) in reads.RangesAsync(Table, Step, cancel))
        {
            var rows = await reads.AllAsync(
                OfFan,
                [from, to, erasure.Fan.AppId, erasure.Fan.OpenId],
                row => new Record(row.GetInt64(0), row.GetString(1), row.GetInt32(2)),
                cancel
            );
            // An identity that goes takes everything along, its words too.
            var going = rows.FindAll(row =>
                erasure.Tombstone is not null || (KindsIn(row.Kind) & erasure.Kinds) != 0
            );
            foreach (var row in going.Where(row => !row.IsInUse))
            {
                await EmptyAsync(row, erasure);
            }
            inUse += going.Count(row => row.IsInUse);
            emptied += going.Count(row => !row.IsInUse);
        }
        return new LogErased(emptied, inUse);
    }

    private Task<WriteResult> EmptyAsync(Record row, LogErasure erasure) =>
        writer.WriteAsync([
            new HotStatement(
                Empty,
                [row.Id, Array.Empty<byte>(), erasure.Tombstone ?? erasure.Fan.OpenId]
            ),
        ]);

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

    private sealed record Record(long Id, string Kind, int State)
    {
        /// <summary>Somebody has to finish it first, and needs its body for that.</summary>
        public bool IsInUse => State == (int)InboxState.Received;
    }
}
