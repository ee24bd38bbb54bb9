using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// Counts page views behind their answers. What this node has just counted it does not ask the database about again; whatever else
/// comes twice, the cause's key settles.
/// </summary>
internal sealed partial class PageOpens(
    IFanDirectory fans,
    IHotWriter writer,
    HotWriteStatements statements,
    ILogger<PageOpens> log
) : IPageOpens
{
    /// <summary>A few bytes each; with more it is forgotten and begun anew.</summary>
    private const int MostRemembered = 50_000;

    /// <summary>Under a flood the rest goes uncounted, and answers do not wait for it.</summary>
    private const int MostUnderWay = 1_000;

    private readonly Lock gate = new();
    private readonly HashSet<(FanIdentity Fan, string Path, DateOnly Day)> seen = [];
    private int underWay;

    public void Tell(FanIdentity fan, string path, DateTimeOffset at)
    {
        if (!IsNew(fan, path, UnionCalendar.DayOf(at)))
        {
            return;
        }
        if (Interlocked.Increment(ref underWay) > MostUnderWay)
        {
            Interlocked.Decrement(ref underWay);
            return;
        }
        _ = Task.Run(() => CountAsync(fan, path, at));
    }

    private bool IsNew(FanIdentity fan, string path, DateOnly day)
    {
        lock (gate)
        {
            if (seen.Count >= MostRemembered)
            {
                seen.Clear();
            }
            return seen.Add((fan, path, day));
        }
    }

    private async Task CountAsync(FanIdentity fan, string path, DateTimeOffset at)
    {
        try
        {
            if (await fans.FindAsync(fan, CancellationToken.None) is not { } person)
            {
                return;
            }
            var cause = InteractionCause.Of(
                InteractionKind.PageView,
                UnionCalendar.StartOf(UnionCalendar.DayOf(at)),
                person.Value.ToString("N"),
                path
            );
            var one = new Interaction(fan, InteractionKind.PageView, cause, at);
            await writer.WriteAsync([.. one.WritesOnce().Select(statements.For)]);
        }
        catch (Exception error)
        {
            // The page was served; nobody waits for this.
            LogLost(error);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A page view was not counted.")]
    private partial void LogLost(Exception error);
}
