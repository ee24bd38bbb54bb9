using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>Which buttons an account is shown: campaigns are the city's. The use cases ask again.</summary>
internal sealed record CampaignRights(bool MayEdit, bool MayPublish, bool MayHandOut)
{
    public static CampaignRights None { get; } = new(false, false, false);

    public static async Task<CampaignRights> FindAsync(ConsoleShell.Desk desk)
    {
        var city = await desk.ReadAsync<IUnionDirectory, UnionDescription?>(
            CampaignsActs.Read,
            (unions, _, _) => unions.FindRootAsync(default)
        );
        return city is { Succeeded: true, Value.Path: var path } && await desk.WhoAsync() is { } who
            ? new(
                who.May(CampaignsActs.Edit, path),
                who.May(CampaignsActs.Publish, path),
                who.May(CampaignsActs.HandOut, path)
            )
            : None;
    }
}
