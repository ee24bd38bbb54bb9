namespace WeChat.Api.Tokens;

/// <summary>For a process that shares with nobody: its keeper's memory is enough.</summary>
internal sealed class NoTokenStore : ITokenStore
{
    public static readonly NoTokenStore Instance = new();

    public Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<StoredToken?>(null);

    public Task<bool> TryPutAsync(string name, StoredToken token, CancellationToken cancellation) =>
        Task.FromResult(true);

    public Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    ) => Task.FromResult(true);

    public Task EndLeaseAsync(string name, string owner, CancellationToken cancellation) =>
        Task.CompletedTask;
}
