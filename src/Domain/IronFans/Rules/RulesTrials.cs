using System.Collections.Concurrent;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>
/// Trials of this node: one at a time, as each reads a month's days and holds two scores of everybody; of each colleague the last one
/// is remembered until the node ends.
/// </summary>
public sealed class RulesTrials
{
    private readonly ConcurrentDictionary<StaffAccountId, RulesTrial> last = new();
    private int taken;

    /// <summary>Null: this colleague has tried nothing yet.</summary>
    public RulesTrial? FindLast(StaffAccountId by) => last.GetValueOrDefault(by);

    internal void Keep(StaffAccountId by, RulesTrial trial) => last[by] = trial;

    internal bool TryEnter() => Interlocked.CompareExchange(ref taken, 1, 0) == 0;

    internal void Leave() => Volatile.Write(ref taken, 0);
}
