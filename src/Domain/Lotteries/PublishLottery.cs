using System.Security.Cryptography;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Fixes the rules to the byte and commits to a secret, in the save that publishes the campaign.</summary>
public sealed class PublishLottery(ILotteryStore lotteries, IPersonalDataVault vault)
{
    public Task ExecuteAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel)
    {
        var terms = DrawTerms.Read(campaign.Terms)!;
        lotteries.Add(
            Lottery.Publish(
                new DrawRules(
                    DrawRules.FormatName,
                    campaign.Id.Value,
                    campaign.Title,
                    campaign.OpensAt,
                    campaign.ClosesAt,
                    [
                        .. campaign.Settings.Prizes.Select(prize => new DrawPrize(
                            prize.Name,
                            prize.Count
                        )),
                    ],
                    campaign.Settings.Successors,
                    terms.Beacon,
                    terms.Fallback,
                    campaign.Rules
                ),
                DrawSecret.New(),
                RandomNumberGenerator.GetBytes(HolderCodes.KeySize),
                vault
            )
        );
        return Task.CompletedTask;
    }
}
