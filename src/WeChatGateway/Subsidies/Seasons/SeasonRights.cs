using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>Which buttons an account is shown: seasons are the city's. The use cases ask again.</summary>
internal sealed record SeasonRights(bool MayEdit, bool MayPublish)
{
    public static SeasonRights None { get; } = new(false, false);

    public static async Task<SeasonRights> FindAsync(Desk desk)
    {
        var city = await desk.ReadAsync<IUnionDirectory, UnionDescription?>(
            SubsidiesActs.Read,
            (unions, _, _) => unions.FindRootAsync(default)
        );
        return city is { Succeeded: true, Value.Path: var path } && await desk.WhoAsync() is { } who
            ? new(who.May(SubsidiesActs.Edit, path), who.May(SubsidiesActs.Publish, path))
            : None;
    }
}
