using System.Threading.RateLimiting;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>
/// Files on their way in: so many of one person at once, and each so long and no longer. The least rate a body may come in at is
/// far below any phone's, so that without an end one sender would hold the places of all for a day.
/// </summary>
public sealed partial class Uploads(TimeProvider clock, ILogger<Uploads> log) : IAsyncDisposable
{
    /// <summary>More than a page or the mini-program sends beside each other.</summary>
    public const int MostOfOne = 8;

    /// <summary>A photo of 1 MB over the slowest mobile network takes three.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<PersonId> places = PartitionedRateLimiter.Create<
        PersonId,
        PersonId
    >(owner =>
        RateLimitPartition.GetConcurrencyLimiter(
            owner,
            _ => new ConcurrencyLimiterOptions { PermitLimit = MostOfOne, QueueLimit = 0 }
        )
    );

    private int underWay;

    /// <summary>Files that come in at this moment.</summary>
    public int UnderWay => underWay;

    /// <summary>What a file that does not come in whole, or a storage that is away, means to whoever sent it.</summary>
    /// <param name="take">Is cancelled when the time is over, or by the sender.</param>
    public async Task<Outcome<T>> TakeAsync<T>(
        PersonId owner,
        Func<CancellationToken, Task<Outcome<T>>> take,
        CancellationToken cancel
    )
    {
        using var place = places.AttemptAcquire(owner);
        if (!place.IsAcquired)
        {
            return MaterialRefusals.TooManyUploads;
        }
        using var end = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, end.Token);
        Interlocked.Increment(ref underWay);
        try
        {
            return await take(either.Token);
        }
        catch (SentBodyException broken) when (!cancel.IsCancellationRequested)
        {
            return broken.Refusal;
        }
        catch (MaterialStorageException away) when (!cancel.IsCancellationRequested)
        {
            TellStorageAway(away);
            return MaterialRefusals.StorageAway;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return MaterialRefusals.BrokenOff;
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    public ValueTask DisposeAsync() => places.DisposeAsync();

    [LoggerMessage(LogLevel.Error, "A material could not be kept.")]
    private partial void TellStorageAway(Exception away);
}
