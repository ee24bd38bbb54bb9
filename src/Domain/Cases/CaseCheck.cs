using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>What a check found about one revision of a case, kept as evidence of what reviewers were shown.</summary>
public sealed class CaseCheck
{
    public const int MaxSaidLength = 200;

    private CaseCheck() { }

    public CaseCheckId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public int Revision { get; private set; }

    public string Code { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    public CheckVerdict Verdict { get; private set; }

    public string Source { get; private set; } = null!;

    public string Said { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public static CaseCheck Keep(Case one, CaseCheckResult result, DateTimeOffset now) =>
        new()
        {
            Id = CaseCheckId.New(),
            CaseId = one.Id,
            Revision = one.Revision,
            Code = result.Code,
            Title = result.Title,
            Verdict = result.Verdict,
            Source = result.Source,
            Said = result.Said.Length > MaxSaidLength ? result.Said[..MaxSaidLength] : result.Said,
            At = now,
        };
}
