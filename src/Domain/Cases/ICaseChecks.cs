namespace WeChatUnion.Domain.Cases;

/// <summary>What is kept of the checks.</summary>
public interface ICaseChecks
{
    /// <summary>Whether a check of this code is kept of the case as it was handed in last.</summary>
    Task<bool> HasAsync(Case one, string code, CancellationToken cancel);
}
