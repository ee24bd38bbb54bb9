using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>A campaign as its form has it: text where people type, minutes of China's clock where it has instants. The use case judges what it says.</summary>
public sealed class CampaignSheet
{
    private CampaignSheet(CampaignView campaign)
    {
        var settings = campaign.Settings;
        Settings = settings;
        Title = campaign.Title;
        (OpensAt, ClosesAt) = (
            ConsoleClock.Of(campaign.OpensAt),
            ConsoleClock.Of(campaign.ClosesAt)
        );
        Prizes = [.. settings.Prizes.Select(CampaignPrizeRow.Of)];
        Unions =
        [
            .. settings.Audience.UnionPaths.Zip(
                settings.Audience.UnionNames,
                (path, name) => new AudienceUnion(path, name)
            ),
        ];
        (Intro, Organiser, Contact) = (settings.Intro, settings.Organiser, settings.Contact);
        Terms = campaign.Terms;
    }

    public static CampaignSheet Of(CampaignView campaign) => new(campaign);

    public string Title { get; set; }

    public DateTime? OpensAt { get; set; }

    /// <summary>The first moment at which it is too late.</summary>
    public DateTime? ClosesAt { get; set; }

    public List<CampaignPrizeRow> Prizes { get; }

    public List<AudienceUnion> Unions { get; }

    public string Intro { get; set; }

    public string Organiser { get; set; }

    public string Contact { get; set; }

    /// <summary>The kind's own JSON.</summary>
    public string Terms { get; set; }

    /// <summary>The figures, as they are bound; lists and words come from above.</summary>
    public CampaignSettings Settings { get; set; }

    /// <summary>What the form asks for, as far as it can be read.</summary>
    public Outcome<CampaignContent> Read() =>
        ConsoleClock.At(OpensAt) is { } opens && ConsoleClock.At(ClosesAt) is { } closes
            ? new CampaignContent(
                Title.Trim(),
                opens,
                closes,
                Settings with
                {
                    Prizes = [.. Prizes.Select(row => row.Read())],
                    Audience = Settings.Audience with
                    {
                        UnionPaths = [.. Unions.Select(union => union.Path)],
                        UnionNames = [.. Unions.Select(union => union.Name)],
                    },
                    Intro = Intro.ReplaceLineEndings("\n").Trim(),
                    Organiser = Organiser.Trim(),
                    Contact = Contact.Trim(),
                },
                Terms
            )
            : CampaignPageRefusals.TimesNeeded;
}
