using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What a file of unions says.</summary>
public static class OrganizationColumns
{
    public static readonly RegisterColumn Code = new(
        "code",
        ["代码", "工会代码", "工会编码", "组织代码", "编码"],
        IsRequired: true
    );

    public static readonly RegisterColumn Name = new(
        "name",
        ["名称", "工会名称", "组织名称"],
        IsRequired: true
    );

    public static readonly RegisterColumn Parent = new(
        "parent",
        ["上级代码", "上级工会代码", "上级工会编码", "上级组织代码", "父级代码"],
        IsRequired: true
    );

    public static readonly RegisterColumn Level = new(
        "level",
        ["层级", "级别", "工会层级"],
        IsRequired: false
    );

    public static IReadOnlyList<RegisterColumn> All { get; } = [Code, Name, Parent, Level];
}
