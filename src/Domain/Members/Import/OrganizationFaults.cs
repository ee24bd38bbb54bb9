using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>Why a row of a file of unions was refused.</summary>
public static class OrganizationFaults
{
    public static readonly RowFault CodeInvalid = new(
        OrganizationColumns.Code.Title,
        "code-invalid",
        "代码应为 1 至 32 位字母和数字。"
    );

    public static readonly RowFault NameInvalid = new(
        OrganizationColumns.Name.Title,
        "union-name-invalid",
        "名称不能为空，最多 100 个字。"
    );

    public static readonly RowFault ParentUnknown = new(
        OrganizationColumns.Parent.Title,
        "parent-unknown",
        "没有这个代码的上级工会，或上级那一行未能导入。"
    );

    public static readonly RowFault ParentCircle = new(
        OrganizationColumns.Parent.Title,
        "parent-circle",
        "上级关系绕成了一圈。"
    );

    public static readonly RowFault ParentDiffers = new(
        OrganizationColumns.Parent.Title,
        "parent-differs",
        "与现有的上级不同；调整隶属关系请在组织管理中办理。"
    );

    public static readonly RowFault SecondRoot = new(
        OrganizationColumns.Parent.Title,
        "second-root",
        "只有市总工会没有上级，且已存在。"
    );

    public static readonly RowFault LevelWrong = new(
        OrganizationColumns.Level.Title,
        "level-wrong",
        "层级应比上级低一级：市、区、街道、社区、企业。"
    );

    public static readonly RowFault TooDeep = new(
        OrganizationColumns.Parent.Title,
        "too-deep",
        "企业（第五级）工会下面不能再有工会。"
    );

    public static readonly RowFault OutsideReach = new(
        OrganizationColumns.Code.Title,
        "union-outside-reach",
        "不在您的管辖范围或本次导入的范围内。"
    );

    public static readonly RowFault ParentOutsideReach = new(
        OrganizationColumns.Parent.Title,
        "parent-outside-reach",
        "范围内没有这个代码的上级工会：代码有误，上级那一行未能导入，或上级不在您的管辖范围或本次导入的范围内。"
    );
}
