using WeChat.Api.Tokens;

namespace WeChat.Tests.Api.Tokens;

/// <summary>One store for all nodes of a test, which can be out of order or have its lease taken.</summary>
internal sealed class MemoryTokenStore(TimeProvider time) : ITokenStore
{
    private readonly Lock gate = new();
    private string leaseOwner = "";
    private DateTimeOffset leaseUntil;

    public StoredToken? Stored { get; set; }

    public bool IsOut { get; set; }

    public bool PutFails { get; set; }

    /// <summary>How often a lease was refused: somebody waits.</summary>
    public int Refused { get; private set; }

    public Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation) =>
        Act(() => Stored);

    public Task<bool> TryPutAsync(string name, StoredToken token, CancellationToken cancellation) =>
        Act(() =>
        {
            if (PutFails)
            {
                throw new IOException("put");
            }

            var next = (Stored?.Version ?? 0) + 1 == token.Version;
            Stored = next ? token : Stored;
            return next;
        });

    public Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    ) =>
        Act(() =>
        {
            var now = time.GetUtcNow();
            if (now < leaseUntil && owner != leaseOwner)
            {
                Refused++;
                return false;
            }

            (leaseOwner, leaseUntil) = (owner, now + length);
            return true;
        });

    public Task EndLeaseAsync(string name, string owner, CancellationToken cancellation) =>
        Act(() => leaseUntil = leaseOwner == owner ? default : leaseUntil);

    private Task<T> Act<T>(Func<T> act)
    {
        lock (gate)
        {
            return IsOut ? Task.FromException<T>(new IOException("out")) : Task.FromResult(act());
        }
    }
}
