using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>Draws of the running gateway that nobody had to wait for.</summary>
public static class DrawScene
{
    private static readonly int[] Prizes = [1, 30];

    public static async Task<PublishedDraw> AddAsync(
        CampaignState state,
        int codes = 3000,
        bool isWithheld = false
    )
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, PublishedDraw>(services =>
            PublishedDraw.AddAsync(
                services,
                state,
                PublishedDraw.RandomCodes(codes),
                Prizes,
                successors: 20,
                isWithheld
            )
        );
    }

    /// <summary>1,060 cards, a thousand of them blanks.</summary>
    public static async Task<PublishedDeck> AddDeckAsync(CampaignState state, int drawn)
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, PublishedDeck>(services =>
            PublishedDeck.AddAsync(services, state, [20, 40], blanks: 1000, drawn)
        );
    }
}
