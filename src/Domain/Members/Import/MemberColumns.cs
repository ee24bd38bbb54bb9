using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What a register file says of a member. Other rooms add columns of their own.</summary>
public static class MemberColumns
{
    public static readonly RegisterColumn Name = new(
        "name",
        ["姓名", "会员姓名", "职工姓名", "名字"],
        IsRequired: true
    );

    public static readonly RegisterColumn IdNumber = new(
        "id-number",
        [
            "身份证号",
            "身份证号码",
            "证件号码",
            "证件号",
            "公民身份号码",
            "居民身份证号",
            "居民身份证号码",
        ],
        IsRequired: true
    );

    public static readonly RegisterColumn DocumentKind = new(
        "document-kind",
        ["证件类型", "证件种类", "证件名称"],
        IsRequired: false
    );

    public static readonly RegisterColumn Phone = new(
        "phone",
        ["手机号", "手机号码", "手机", "移动电话", "联系电话", "联系方式"],
        IsRequired: false
    );

    public static readonly RegisterColumn UnionCode = new(
        "union-code",
        ["工会代码", "工会编码", "工会组织代码", "组织代码", "基层工会代码", "单位代码"],
        IsRequired: false
    );

    public static readonly RegisterColumn UnionName = new(
        "union-name",
        ["所属工会", "工会名称", "基层工会", "所在工会", "所属工会名称", "基层工会名称"],
        IsRequired: false
    );

    public static readonly RegisterColumn State = new(
        "state",
        ["会籍状态", "会员状态", "会籍"],
        IsRequired: false
    );

    public static IReadOnlyList<RegisterColumn> All { get; } =
    [Name, IdNumber, DocumentKind, Phone, UnionCode, UnionName, State];
}
