using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>What the kinds of campaigns are called.</summary>
internal sealed class CampaignKindNames(IReadOnlyList<(string Name, string Title)> all)
{
    public static CampaignKindNames None { get; } = new([]);

    public IReadOnlyList<(string Name, string Title)> All { get; } = all;

    public string Of(string name) =>
        All.Where(kind => kind.Name == name).Select(kind => kind.Title).FirstOrDefault(name);

    public static async Task<CampaignKindNames> FindAsync(ConsoleShell.Desk desk)
    {
        var read = await desk.ReadAsync<CampaignKinds, CampaignKindNames>(
            CampaignsActs.Read,
            (kinds, _, _) =>
                Task.FromResult(
                    new CampaignKindNames([.. kinds.All.Select(kind => (kind.Name, kind.Title))])
                )
        );
        return read.Succeeded ? read.Value : None;
    }
}
