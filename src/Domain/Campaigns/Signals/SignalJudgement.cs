using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Signals;

/// <summary>A person looked at a signal of a campaign and said what it is; a later one stands beside it, and the last one counts.</summary>
public sealed class SignalJudgement
{
    public const string Table = "campaigns_signal_judgements";
    public const int MaxSignalLength = 32;
    public const int MaxNoteLength = 200;

    private SignalJudgement() { }

    public long Id { get; private set; }

    public CampaignId CampaignId { get; private set; }

    public string Signal { get; private set; } = null!;

    public SignalVerdict Verdict { get; private set; }

    /// <summary>How many it was about when it was judged.</summary>
    public int Seen { get; private set; }

    /// <summary>Why, in the words of whoever judged; names nobody.</summary>
    public string Note { get; private set; } = null!;

    public StaffAccountId JudgedBy { get; private set; }

    public DateTimeOffset JudgedAt { get; private set; }

    public static SignalJudgement Of(
        JudgeSignalRequest request,
        StaffAccountId by,
        DateTimeOffset now
    ) =>
        new()
        {
            CampaignId = request.Campaign,
            Signal = request.Signal,
            Verdict = request.Verdict,
            Seen = request.Seen,
            Note = request.Note,
            JudgedBy = by,
            JudgedAt = now,
        };
}
