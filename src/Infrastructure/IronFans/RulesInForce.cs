using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// The rules of a month, known to each node without asking: a version is saved an hour before its first month at the latest, and
/// what a node knows is asked for anew after a minute, and waited for after half an hour.
/// </summary>
public sealed class RulesInForce(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Usable = TimeSpan.FromMinutes(30);
    private readonly Lock asking = new();
    private Known known = new(DateTimeOffset.MinValue, []);
    private int isAsking;

    /// <param name="month">yyyyMM, Asia/Shanghai.</param>
    public ScoreRules For(int month)
    {
        var age = clock.GetUtcNow() - known.At;
        if (age > Usable)
        {
            lock (asking)
            {
                if (clock.GetUtcNow() - known.At > Usable)
                {
                    // Once in half an hour at most, of two small tables: no reason to make every writer asynchronous.
                    known = Task.Run(AskAsync).GetAwaiter().GetResult();
                }
            }
        }
        else if (age > Fresh && Interlocked.Exchange(ref isAsking, 1) == 0)
        {
            _ = AskAgainAsync();
        }
        return ScoreRules.For(month, known.All);
    }

    private async Task AskAgainAsync()
    {
        try
        {
            known = await Task.Run(AskAsync);
        }
        catch (Exception)
        {
            // What is known stays usable; past that, whoever needs the rules meets the error himself.
        }
        finally
        {
            Volatile.Write(ref isAsking, 0);
        }
    }

    private async Task<Known> AskAsync()
    {
        var at = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<ScoreRulesBook>();
        return new(at, await book.AllAsync(CancellationToken.None));
    }

    private sealed record Known(DateTimeOffset At, IReadOnlyList<ScoreRules> All);
}
