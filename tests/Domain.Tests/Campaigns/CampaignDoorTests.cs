using CsCheck;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Who is let in: whoever nothing speaks against, and everybody else is told the first thing that does.</summary>
public sealed class CampaignDoorTests
{
    private static readonly DateTimeOffset Opens = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closes = Opens.AddDays(7);
    private static readonly FanIdentity Fan = new("wx1", "o-fan");

    private static readonly Gen<CampaignView> Campaigns = Gen.Select(
            OneOf(Enum.GetValues<CampaignState>()),
            Gen.Bool,
            OneOf<string[]>([], ["city/"], ["city/east/"], ["city/west/"]),
            Gen.Bool
        )
        .Select(
            (state, isPaused, unions, hasCircle) =>
                new CampaignView(
                    CampaignId.New(),
                    "plain",
                    "年末抽奖",
                    state,
                    Opens,
                    Closes,
                    new()
                    {
                        Audience = new()
                        {
                            UnionPaths = unions,
                            Circles = hasCircle ? [DoorWorld.Circle] : [],
                        },
                    },
                    "{}",
                    "",
                    isPaused,
                    null
                )
        );

    private static readonly Gen<DateTimeOffset> Moments = OneOf(
        Opens.AddTicks(-1),
        Opens,
        Opens.AddDays(1),
        Closes.AddTicks(-1),
        Closes
    );

    /// <summary>Mostly nothing speaks against him, so that every rule is the first one now and then.</summary>
    private static readonly Gen<DoorWorld> Worlds = Gen.Int[0, 9]
        .Array[7]
        .Select(dice => new DoorWorld
        {
            IsBound = dice[0] > 0,
            IsActive = dice[1] > 0,
            IsInGoodStanding = dice[2] > 0,
            IsBanned = dice[3] == 0,
            IsExcluded = dice[4] == 0,
            IsInCircle = dice[5] > 3,
            UnionPath = dice[6] > 3 ? "city/east/7/" : "city/westend/",
        });

    [Test]
    public void Entry_OfAnybodyAnywhereAnytime_IsWhatTheRulesSay() =>
        Gen.Select(Worlds, Campaigns, Moments)
            .Sample(
                (world, campaign, now) =>
                {
                    var entered = world.Door.EnterAsync(Fan, campaign, now, default).Result;

                    return entered.Refusal == Expected(world, campaign, now)
                        && (
                            !entered.Succeeded
                            || entered.Value == new Entrant(world.Person, world.Member)
                        );
                },
                iter: 5000
            );

    /// <summary>Whoever was let in is not looked up again, but a campaign that is over lets nobody in, and whoever was refused is asked anew.</summary>
    [Test]
    public void EntryAgain_AfterAnyEntry_LooksNobodyUpWhoWasLetIn() =>
        Gen.Select(Worlds, Campaigns, Moments, Moments)
            .Sample(
                (world, campaign, first, second) =>
                {
                    var before = world.Door.EnterAgainAsync(Fan, campaign, first, default);
                    var isLetIn = before.AsTask().Result.Succeeded;
                    var asked = world.Asked;
                    world.IsBanned |= isLetIn;

                    var again = world
                        .Door.EnterAgainAsync(Fan, campaign, second, default)
                        .AsTask()
                        .Result;

                    var closed = CampaignDoor.WhyClosed(campaign, second);
                    return closed is not null ? again.Refusal == closed && world.Asked == asked
                        : isLetIn ? again.Succeeded && world.Asked == asked
                        : again.Refusal == Expected(world, campaign, second);
                },
                iter: 5000
            );

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>As decision 26 and the rules of a campaign have it, one after the other.</summary>
    private static Refusal? Expected(DoorWorld world, CampaignView campaign, DateTimeOffset now)
    {
        (bool Holds, Refusal Otherwise)[] rules =
        [
            (
                campaign.State is not (CampaignState.Draft or CampaignState.Proposed),
                CampaignRefusals.NotFound
            ),
            (campaign.State != CampaignState.Voided, CampaignRefusals.Voided),
            (now >= Opens, CampaignRefusals.NotOpenYet),
            (campaign.State == CampaignState.Published && now < Closes, CampaignRefusals.Closed),
            (!campaign.IsPaused, CampaignRefusals.Paused),
            (world.IsBound, CampaignRefusals.CardNeeded),
            (world.IsActive, CampaignRefusals.CardRests),
            (
                campaign.Settings.Audience.UnionPaths is [] or ["city/"]
                    || (campaign.Settings.Audience.UnionPaths[0], world.UnionPath)
                        == ("city/east/", "city/east/7/"),
                CampaignRefusals.OutsideAudience
            ),
            (world.IsInGoodStanding, CampaignRefusals.UnitNotInOrder),
            (!world.IsBanned, CampaignRefusals.Forbidden),
            (!world.IsExcluded, CampaignRefusals.Excluded),
            (
                campaign.Settings.Audience.Circles is [] || world.IsInCircle,
                CampaignRefusals.OutsideAudience
            ),
        ];
        return rules.FirstOrDefault(rule => !rule.Holds).Otherwise;
    }
}
