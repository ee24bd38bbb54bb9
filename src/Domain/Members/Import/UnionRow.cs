using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>A row of a file of unions, understood.</summary>
/// <param name="Code">Null when it cannot be one.</param>
/// <param name="Parent">"" for the city's.</param>
/// <param name="Level">Null when the file does not say.</param>
public sealed record UnionRow(
    string Place,
    string? Code,
    string Name,
    string Parent,
    UnionLevel? Level,
    List<RowFault> Faults
)
{
    private static readonly string[][] Levels =
    [
        ["1", "市", "市级", "市总工会"],
        ["2", "区", "区级", "区县", "产业", "区总工会"],
        ["3", "街道", "镇", "街镇", "街道级"],
        ["4", "社区", "村", "社区级"],
        ["5", "企业", "单位", "基层", "企业级"],
    ];

    public static UnionRow Read(string place, IRegisterCells cells)
    {
        var faults = new List<RowFault>();
        var code = UnionCode.Parse(cells[OrganizationColumns.Code]);
        var name = cells[OrganizationColumns.Name] ?? "";
        if (!code.Succeeded)
        {
            faults.Add(OrganizationFaults.CodeInvalid);
        }
        if (name is "" or { Length: > UnionOrganization.MaxNameLength } || name[0] < ' ')
        {
            faults.Add(OrganizationFaults.NameInvalid);
        }
        var parent = cells[OrganizationColumns.Parent] ?? "";
        if (parent.Length > 0)
        {
            parent = UnionCode.Parse(parent) is { Succeeded: true } known ? known.Value : "?";
        }
        var said = cells[OrganizationColumns.Level];
        var level = Array.FindIndex(Levels, names => names.Contains(said)) + 1;
        if (said is { Length: > 0 } && level == 0)
        {
            faults.Add(OrganizationFaults.LevelWrong);
        }
        return new UnionRow(
            place,
            code.Succeeded ? code.Value : null,
            name,
            parent,
            level == 0 ? null : (UnionLevel)level,
            faults
        );
    }
}
