using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>Who made whose account. Of nobody anything unless said.</summary>
public sealed class MemoryTies : IAuditLookup
{
    public List<(string Act, Guid By, string Subject, DateTimeOffset At)> Lines { get; } = [];

    public SecondPerson Second => new(this);

    public void Add(string act, StaffAccountId by, StaffAccountId account, DateTimeOffset at) =>
        Lines.Add((act, by.Value, $"staff:{account.Value}", at));

    public Task<bool> HasAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subject,
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            Lines.Exists(line =>
                acts.Contains(line.Act)
                && line.By == staff
                && line.Subject == subject
                && line.At >= since
            )
        );

    public Task<IReadOnlySet<Guid>> FindTiedAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subjectPrefix,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var of = Lines.Where(line => acts.Contains(line.Act) && line.At >= since).ToList();
        var made = of.Where(line => line.By == staff)
            .Select(line => Guid.Parse(line.Subject.AsSpan(subjectPrefix.Length)));
        var makers = of.Where(line => line.Subject == subjectPrefix + staff)
            .Select(line => line.By);
        return Task.FromResult<IReadOnlySet<Guid>>(made.Concat(makers).ToHashSet());
    }
}
