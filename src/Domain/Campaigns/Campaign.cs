using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>Something members take part in for a while: data until a second person publishes it, and fixed from then on.</summary>
public sealed class Campaign
{
    public const string Table = "campaigns_campaigns";
    public const int MaxTitleLength = 40;
    public const int MaxKindLength = 32;
    public const int MaxReasonLength = 200;

    private Campaign() { }

    public CampaignId Id { get; private set; }

    public string Kind { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    public CampaignState State { get; private set; }

    public DateTimeOffset OpensAt { get; private set; }

    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>The <see cref="CampaignSettings"/> as JSON.</summary>
    public string Settings { get; private set; } = null!;

    /// <summary>Its kind's own JSON.</summary>
    public string Terms { get; private set; } = null!;

    /// <summary>All rules in words, from its publishing on.</summary>
    public string? Rules { get; private set; }

    /// <summary>Null: made by the platform, as the demo's.</summary>
    public StaffAccountId? MakerId { get; private set; }

    public StaffAccountId? PublisherId { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Everybody reads it.</summary>
    public string? VoidReason { get; private set; }

    public CampaignId? CopiedFrom { get; private set; }

    public int Version { get; private set; }

    /// <summary>Of all it decides: what was looked at is what is published. 64 hex digits.</summary>
    public string Digest =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Kind}\n{Title}\n{OpensAt.UtcTicks} {ClosesAt.UtcTicks}\n{Settings}\n{Terms}"
                    )
                )
            )
        );

    public static Campaign Draft(
        string kind,
        CampaignContent content,
        StaffAccountId? maker,
        CampaignId? copiedFrom = null
    )
    {
        var campaign = new Campaign
        {
            Id = CampaignId.New(),
            Kind = kind,
            State = CampaignState.Draft,
            MakerId = maker,
            CopiedFrom = copiedFrom,
        };
        campaign.Write(content);
        return campaign;
    }

    public CampaignSettings ReadSettings() =>
        JsonSerializer.Deserialize<CampaignSettings>(Settings)!;

    /// <param name="rules">While it is not published: as they would be.</param>
    public CampaignView View(string rules = "") =>
        new(
            Id,
            Kind,
            Title,
            State,
            OpensAt,
            ClosesAt,
            ReadSettings(),
            Terms,
            Rules ?? rules,
            PausedAt is not null,
            VoidReason
        );

    /// <summary>Whoever writes nothing new has changed nothing, and is not its maker.</summary>
    /// <returns>Whether anything of it is another now.</returns>
    /// <exception cref="InvalidOperationException">It is published.</exception>
    public bool Change(CampaignContent content, StaffAccountId maker)
    {
        Demand(State is CampaignState.Draft or CampaignState.Proposed);
        var before = Digest;
        Write(content);
        if (Digest == before)
        {
            return false;
        }
        (State, MakerId) = (CampaignState.Draft, maker);
        Version++;
        return true;
    }

    public void Propose() => Move(CampaignState.Draft, CampaignState.Proposed);

    /// <summary>Back to its maker.</summary>
    public void WithdrawProposal() => Move(CampaignState.Proposed, CampaignState.Draft);

    /// <param name="publisher">Null: by the platform, as the demo's.</param>
    public void Publish(StaffAccountId? publisher, string rules, DateTimeOffset now)
    {
        Demand(State is CampaignState.Draft or CampaignState.Proposed);
        (State, PublisherId, PublishedAt, Rules) = (CampaignState.Published, publisher, now, rules);
        Version++;
    }

    /// <summary>Nobody takes part meanwhile; what is due by the clock goes on.</summary>
    public void Pause(DateTimeOffset now)
    {
        Demand(State == CampaignState.Published && PausedAt is null);
        PausedAt = now;
        Version++;
    }

    public void GoOn()
    {
        Demand(PausedAt is not null);
        PausedAt = null;
        Version++;
    }

    /// <summary>Only before the draw: afterwards nothing undoes who won.</summary>
    public void Void(string reason)
    {
        Demand(State is CampaignState.Published or CampaignState.Frozen);
        (State, VoidReason) = (CampaignState.Voided, reason);
        Version++;
    }

    /// <summary>Its kind did what was due.</summary>
    public void Advance(CampaignState to)
    {
        Demand(
            (State, to)
                is
                    (CampaignState.Published, CampaignState.Frozen or CampaignState.Drawn)
                    or
                    (CampaignState.Frozen, CampaignState.Drawn)
                    or
                    (CampaignState.Drawn, CampaignState.Settled)
        );
        State = to;
        Version++;
    }

    private void Move(CampaignState from, CampaignState to)
    {
        Demand(State == from);
        State = to;
        Version++;
    }

    private static void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException("The campaign does not stand so.");
        }
    }

    private void Write(CampaignContent content)
    {
        (Title, OpensAt, ClosesAt) = (content.Title, content.OpensAt, content.ClosesAt);
        Settings = JsonSerializer.Serialize(content.Settings);
        Terms = content.Terms;
    }
}
