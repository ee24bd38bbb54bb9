namespace WeChatUnion.Domain.Cases;

/// <summary>What is kept of the checks.</summary>
public interface ICaseChecks
{
    /// <summary>Whether a check of this code is kept of the case as it was handed in last.</summary>
    Task<bool> HasAsync(Case one, string code, CancellationToken cancel);

    /// <summary>
    /// Cases in review or approved that were checked before their photos were ready, and whose photos all are now, or refused. A
    /// case once answered with <see cref="CaseChecking.Prepared"/> is none of them.
    /// </summary>
    /// <param name="since">Handed in since then.</param>
    Task<IReadOnlyList<CaseId>> FindLateAsync(
        DateTimeOffset since,
        int limit,
        CancellationToken cancel
    );
}
