using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Gateway.Cases.Desk;

/// <summary>What the kinds are called, and what their fields and reasons are: constants, read once.</summary>
internal sealed class CaseKindNames
{
    private readonly Lazy<IReadOnlyList<CaseKindName>> all;

    public CaseKindNames(IServiceScopeFactory scopes) => all = new(() => Read(scopes));

    public IReadOnlyList<CaseKindName> All => all.Value;

    public string Of(string name) => Find(name)?.Title ?? name;

    public CaseKindName? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Kinds may hold a database, which closes asynchronously; none has opened one here.</summary>
    private static IReadOnlyList<CaseKindName> Read(IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            return
            [
                .. scope
                    .ServiceProvider.GetRequiredService<CaseKinds>()
                    .All.Select(kind => new CaseKindName(
                        kind.Name,
                        kind.Title,
                        kind.Fields,
                        kind.Reasons
                    )),
            ];
        }
        finally
        {
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}

internal sealed record CaseKindName(
    string Name,
    string Title,
    IReadOnlyList<CaseField> Fields,
    IReadOnlyList<CaseReason> Reasons
);
