using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>平安返厦 as a tenant of Cases. Its round is a season.</summary>
public sealed class ReturnHome(
    ISeasonStore seasons,
    ReturnHomeEligibility eligibility,
    ReturnHomeTerms terms,
    ReturnHomeChecks checks
) : ICaseKind
{
    public const string KindName = "return-home";

    public string Name => KindName;

    public string Title => "平安返厦补贴";

    public string Prefix => "FX";

    public IReadOnlyList<CaseField> Fields => ReturnHomeFields.All;

    public IReadOnlyList<CaseReason> Reasons => ReturnHomeFields.Reasons;

    public async Task<Outcome<CaseOpening>> OpenAsync(
        CaseApplicant applicant,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await seasons.FindOfRoundAsync(round, cancel) is not { } season)
        {
            return SubsidiesRefusals.NoSeason;
        }
        if (now < season.ApplyFrom)
        {
            return SubsidiesRefusals.NotOpenYet;
        }
        if (now >= season.ApplyUntil)
        {
            return SubsidiesRefusals.Closed;
        }
        if (await eligibility.WhyNotAsync(applicant, now, cancel) is { } why)
        {
            return why;
        }
        return new CaseOpening(
            new ReturnHomeForm().Write(),
            season.Round,
            OnceWhileOpen: false,
            DraftsUntil(season)
        );
    }

    public Outcome<string> ReadForm(string sent) =>
        ReturnHomeForm.Read(sent) is { } form ? form.Write() : SubsidiesRefusals.RegionMissing;

    public async Task<Outcome<CaseTerms>> JudgeAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await seasons.FindOfRoundAsync(submission.Round, cancel) is not { } season)
        {
            return SubsidiesRefusals.NoSeason;
        }
        var why = await eligibility.WhyNotAsync(submission.Applicant, now, cancel);
        return why is { } refusal ? refusal : await terms.OfAsync(season, submission, now, cancel);
    }

    public async Task<IReadOnlyList<CaseCheckResult>> CheckAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await seasons.FindOfRoundAsync(submission.Round, cancel) is { } season
            ? await checks.RunAsync(season, submission, now, cancel)
            : [];

    public string? ReadRound(string sent) => Season.IdOf(sent) is { } id ? $"{id.Value:N}" : null;

    public async Task<DateTimeOffset?> FindPayEndAsync(string round, CancellationToken cancel) =>
        (await seasons.FindOfRoundAsync(round, cancel))?.PayUntil;

    public IReadOnlyList<string> KeysOf(CaseSubmission submission) =>
        ReturnHomeTerms.KeysOf(submission);

    public IReadOnlyList<CaseFact> Describe(string form)
    {
        var read = ReturnHomeForm.Read(form) ?? new();
        return
        [
            new(ReturnHomeFields.Region, "从哪里出发", read.Region ?? ""),
            new(
                ReturnHomeFields.Date,
                "车票日期",
                read.Date is { } day ? SubsidyWords.Day(day) : ""
            ),
            new(
                ReturnHomeFields.Mode,
                "交通方式",
                read.Mode is { } mode ? SubsidyWords.Of(mode) : ""
            ),
            new(
                ReturnHomeFields.Kin,
                "探望谁",
                read.Kin is { } kin ? SubsidyWords.Of(kin) : "自己户籍所在地"
            ),
            new(ReturnHomeFields.Invoice, "发票号码", read.Invoice ?? "没有填"),
        ];
    }

    /// <summary>It is paid; nothing else follows.</summary>
    public Task<Refusal?> CompleteAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<Refusal?>(null);

    /// <summary>A draft begun in time has a few minutes more.</summary>
    internal static DateTimeOffset DraftsUntil(Season season) =>
        season.ApplyUntil + TimeSpan.FromMinutes(season.ReadRules().GraceMinutes);
}
