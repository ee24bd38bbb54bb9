namespace WeChatUnion.Domain.Audit.Contracts;

/// <summary>What the trail says, for rules that ask who did something.</summary>
public interface IAuditLookup
{
    /// <summary>Whether this account of the staff did one of these acts to the subject, at this instant or later.</summary>
    Task<bool> HasAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subject,
        DateTimeOffset since,
        CancellationToken cancel
    );

    /// <summary>
    /// The accounts to which this account of the staff did one of these acts, and those that did one to it, at this instant or
    /// later.
    /// </summary>
    /// <param name="subjectPrefix">What stands before an account's id in the subject: <c>staff:</c>.</param>
    Task<IReadOnlySet<Guid>> FindTiedAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subjectPrefix,
        DateTimeOffset since,
        CancellationToken cancel
    );
}
