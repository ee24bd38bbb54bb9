namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>
/// Something that is woken at set times, on one node at a time and never beside itself. It holds no rule and remembers
/// nothing: it calls a use case or a sweep, and what is due stands in rows. So a run too many changes nothing, and one that
/// failed or was missed is made up for by the next.
/// </summary>
public interface IUnionJob
{
    /// <param name="cancel">The host stops.</param>
    Task RunAsync(CancellationToken cancel);
}
