using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <param name="Month">yyyyMM.</param>
/// <param name="Seat">From 1, in the order of the month.</param>
public sealed record HonouredFan(PersonId Person, int Month, int Seat);

/// <summary>Another room that does something when somebody is honoured as an iron fan of a published month.</summary>
public interface IHonourWatcher
{
    /// <summary>Called until it succeeds, and again after a crash: the same honour twice is one.</summary>
    Task HonouredAsync(HonouredFan honoured, DateTimeOffset now, CancellationToken cancel);
}
