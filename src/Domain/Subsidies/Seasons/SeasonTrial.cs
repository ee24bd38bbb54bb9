using System.Text.Json;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>What a season's rules would have made of the claims of the one before. Kept, so that who publishes sees what its maker saw.</summary>
public sealed class SeasonTrial
{
    public const string Table = "subsidies_trials";

    private SeasonTrial() { }

    public SeasonTrialId Id { get; private set; }

    public SeasonId SeasonId { get; private set; }

    /// <summary>The <see cref="Season.Digest"/> that was tried.</summary>
    public string Digest { get; private set; } = null!;

    /// <summary>Whose claims they were.</summary>
    public SeasonId Against { get; private set; }

    public StaffAccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The <see cref="TrialResult"/> as JSON.</summary>
    public string Result { get; private set; } = null!;

    public static SeasonTrial Keep(
        Season season,
        SeasonId against,
        TrialResult result,
        StaffAccountId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = SeasonTrialId.New(),
            SeasonId = season.Id,
            Digest = season.Digest,
            Against = against,
            By = by,
            At = now,
            Result = JsonSerializer.Serialize(result),
        };

    public TrialResult ReadResult() => JsonSerializer.Deserialize<TrialResult>(Result)!;
}
