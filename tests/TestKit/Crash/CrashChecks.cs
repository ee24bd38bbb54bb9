using WeChatUnion.Domain.Conversations;

namespace WeChatUnion.TestKit.Crash;

/// <summary>The three sentences of docs/decisions/0006-callback-promise.md, held against the disk.</summary>
internal static class CrashChecks
{
    /// <summary>
    /// After a restart, before anything is delivered again: what was answered is there. A deferred answer may have
    /// been promised by the owner that was killed; whoever takes over still has to finish it.
    /// </summary>
    public static async Task<IEnumerable<string>> AnsweredAsync(
        CrashDatabase database,
        IEnumerable<CrashCallback> callbacks
    ) => Unrecorded(await database.RecordsAsync(), callbacks, mayBeOpen: true);

    private static IEnumerable<string> Unrecorded(
        Dictionary<string, CrashRecord> records,
        IEnumerable<CrashCallback> callbacks,
        bool mayBeOpen
    ) =>
        callbacks
            .Where(callback => callback.Answer is not null)
            .Select(callback => (callback, fault: FaultOf(callback, records, mayBeOpen)))
            .Where(found => found.fault is not null)
            .Select(found => $"{found.callback.Key}: answered, but {found.fault}");

    private static string? FaultOf(
        CrashCallback callback,
        Dictionary<string, CrashRecord> records,
        bool mayBeOpen
    ) =>
        records.GetValueOrDefault(callback.Key) switch
        {
            null => "not on record",
            { State: InboxState.Received, Mode: AnswerMode.Deferred } when mayBeOpen => null,
            { State: not InboxState.Handled } other => $"{other.State} ({other.Failure})",
            var record when !record.Heard.AsSpan().SequenceEqual(callback.Answer) =>
                "with other words than on record",
            _ => null,
        };

    /// <summary>In the end: every callback once, every effect once.</summary>
    public static async Task<IEnumerable<string>> AllAsync(
        CrashDatabase database,
        IReadOnlyCollection<CrashCallback> callbacks
    )
    {
        var records = await database.RecordsAsync();
        var notes = await database.NotesAsync();
        var outbox = (await database.OutboxAsync()).ToLookup(key => key);
        var faults = callbacks
            .Where(callback => callback.Answer is null)
            .Select(callback => $"{callback.Key}: never answered")
            .ToList();
        faults.AddRange(Unrecorded(records, callbacks, mayBeOpen: false));
        if (records.Count != callbacks.Count)
        {
            faults.Add($"{records.Count} records of {callbacks.Count} callbacks");
        }
        foreach (var callback in callbacks)
        {
            var handled =
                notes.GetValueOrDefault(("handled", callback.Key))
                + notes.GetValueOrDefault(("finished", callback.Key));
            if (handled != 1)
            {
                faults.Add($"{callback.Key}: handled {handled} times");
            }
            var expected =
                records.TryGetValue(callback.Key, out var record) && Spoke(record) ? 1 : 0;
            expected = callback.Effect == CrashEffect.Leave ? 0 : expected;
            if (outbox[callback.Key].Count() != expected)
            {
                faults.Add($"{callback.Key}: {outbox[callback.Key].Count()} messages");
            }
        }
        faults.AddRange(FanFaults(await database.FansAsync(), notes, callbacks));
        faults.AddRange(await CountFaultsAsync(database, callbacks));
        return faults;
    }

    private static bool Spoke(CrashRecord record) => record.Mode == AnswerMode.Deferred;

    private static IEnumerable<string> FanFaults(
        Dictionary<string, CrashFan> fans,
        Dictionary<(string, string), long> notes,
        IEnumerable<CrashCallback> callbacks
    )
    {
        var touched = callbacks
            .Where(callback => callback.Effect is CrashEffect.Follow or CrashEffect.Leave)
            .GroupBy(callback => callback.OpenId)
            .ToList();
        var met = callbacks.DistinctBy(callback => callback.OpenId).Count();
        if (fans.Count != met)
        {
            yield return $"{fans.Count} fans of {met}";
        }
        foreach (var fan in touched)
        {
            var last = fan.MaxBy(callback => callback.CreateTime)!;
            var made = notes.GetValueOrDefault(("made", fan.Key));
            var written = notes.GetValueOrDefault(("written", fan.Key));
            var writes = last.Effect == CrashEffect.Follow ? fan.Count() - 1 : 1;
            if (made != 1 || written != writes)
            {
                yield return $"{fan.Key}: made {made} times, written {written} times, not {writes}";
            }
            if (!fans.TryGetValue(fan.Key, out var row) || !Shows(row, last))
            {
                yield return $"{fan.Key}: does not show its last event";
            }
        }
    }

    /// <summary>Each thing a fan did is counted once, and the days say the same.</summary>
    private static async Task<IReadOnlyList<string>> CountFaultsAsync(
        CrashDatabase database,
        IReadOnlyCollection<CrashCallback> callbacks
    )
    {
        var did = callbacks
            .Where(callback => callback.Effect is not (CrashEffect.Follow or CrashEffect.Leave))
            .Select(callback => callback.Key)
            .ToHashSet();
        var counted = await database.InteractionsAsync();
        var days = await database.CountedAsync();
        return did.SetEquals(counted) && counted.Count == did.Count && days == did.Count
            ? []
            : [$"{counted.Count} interactions and {days} in days, of {did.Count}"];
    }

    private static bool Shows(CrashFan row, CrashCallback last) =>
        last.Effect == CrashEffect.Follow
            ? row.FollowedAt == last.CreateTime && row.Scene == last.Scene
            : row.UnfollowedAt == last.CreateTime;
}
