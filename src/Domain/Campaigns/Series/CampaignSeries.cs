using System.Text.Json;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>
/// A campaign that comes again each month (月月抽好礼). What it says was copied from one campaign; whatever becomes of that one
/// afterwards changes nothing here.
/// </summary>
public sealed class CampaignSeries
{
    public const string Table = "campaigns_series";

    private CampaignSeries() { }

    public CampaignSeriesId Id { get; private set; }

    /// <summary>The campaign it was copied from.</summary>
    public CampaignId TemplateId { get; private set; }

    public string Kind { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    /// <summary>The <see cref="CampaignSettings"/> as JSON.</summary>
    public string Settings { get; private set; } = null!;

    /// <summary>The kind's own JSON, as it was for the window below.</summary>
    public string Terms { get; private set; } = null!;

    public DateTimeOffset TemplateOpensAt { get; private set; }

    public DateTimeOffset TemplateClosesAt { get; private set; }

    public int Day { get; private set; }

    public int Hour { get; private set; }

    public int Hours { get; private set; }

    public int DaysAhead { get; private set; }

    /// <summary>Who is reminded in the console while a draft waits to be filled.</summary>
    public StaffAccountId RemindId { get; private set; }

    /// <summary>Who wrote what every draft of it says: never its second person.</summary>
    public StaffAccountId MakerId { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public int Version { get; private set; }

    public SeriesPlan Plan => new(Day, Hour, Hours, DaysAhead);

    public static CampaignSeries Of(
        Campaign template,
        SeriesPlan plan,
        StaffAccountId remind,
        StaffAccountId maker
    ) =>
        new()
        {
            Id = CampaignSeriesId.New(),
            TemplateId = template.Id,
            Kind = template.Kind,
            Title = template.Title,
            Settings = template.Settings,
            Terms = template.Terms,
            TemplateOpensAt = template.OpensAt,
            TemplateClosesAt = template.ClosesAt,
            Day = plan.Day,
            Hour = plan.Hour,
            Hours = plan.Hours,
            DaysAhead = plan.DaysAhead,
            RemindId = remind,
            MakerId = maker,
        };

    /// <summary>What is there stays; no further draft is made.</summary>
    public void Stop(DateTimeOffset now)
    {
        Demand(StoppedAt is null);
        StoppedAt = now;
        Version++;
    }

    public void GoOn()
    {
        Demand(StoppedAt is not null);
        StoppedAt = null;
        Version++;
    }

    /// <summary>The coming month, when its draft is due; null: it is too early, or the series is stopped.</summary>
    public SeriesMonth? FindDue(DateTimeOffset now) =>
        StoppedAt is null && Plan.NextAfter(now) is var next && next.DueAt <= now ? next : null;

    public CampaignContent ContentOf(SeriesMonth month, ICampaignKind kind) =>
        new(
            Title,
            month.OpensAt,
            month.ClosesAt,
            JsonSerializer.Deserialize<CampaignSettings>(Settings)!,
            kind.RepeatTerms(
                Terms,
                new(TemplateOpensAt, TemplateClosesAt),
                new(month.OpensAt, month.ClosesAt)
            )
        );

    private static void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException("The series does not stand so.");
        }
    }
}

/// <summary>That a month's draft was made: one for a series and month, whoever and whatever makes it at once.</summary>
public sealed class SeriesDraft
{
    public const string Table = "campaigns_series_drafts";

    private SeriesDraft() { }

    public CampaignSeriesId SeriesId { get; private set; }

    /// <summary>As <see cref="SeriesMonth.Number"/>.</summary>
    public int Month { get; private set; }

    public CampaignId CampaignId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public static SeriesDraft Of(
        CampaignSeries series,
        SeriesMonth month,
        Campaign campaign,
        DateTimeOffset now
    ) =>
        new()
        {
            SeriesId = series.Id,
            Month = month.Number,
            CampaignId = campaign.Id,
            MadeAt = now,
        };
}
