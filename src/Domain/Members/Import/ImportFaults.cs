using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What an operator reads of a refused row. No sentence holds a value of the row.</summary>
public static class ImportFaults
{
    public static readonly RowFault NameInvalid = new(
        MemberColumns.Name.Title,
        "name-invalid",
        "姓名为空或含有不允许的字符，请按证件填写。"
    );

    public static readonly RowFault IdNumberInvalid = new(
        MemberColumns.IdNumber.Title,
        "id-number-invalid",
        "证件号码不正确：应为 18 位，且出生日期和校验位正确。"
    );

    public static readonly RowFault DocumentInvalid = new(
        MemberColumns.IdNumber.Title,
        "document-invalid",
        "证件号码与证件类型不符，请按证件填写。"
    );

    public static readonly RowFault PhoneInvalid = new(
        MemberColumns.Phone.Title,
        "phone-invalid",
        "手机号应为 11 位大陆手机号；没有请留空。"
    );

    public static readonly RowFault DocumentKindUnknown = new(
        MemberColumns.DocumentKind.Title,
        "document-kind-unknown",
        "证件类型不在支持的范围内。"
    );

    public static readonly RowFault UnionMissing = new(
        MemberColumns.UnionCode.Title,
        "union-missing",
        "没有填写所属工会。"
    );

    public static readonly RowFault UnionCodeUnknown = new(
        MemberColumns.UnionCode.Title,
        "union-code-unknown",
        "没有这个代码的工会，请先导入工会组织。"
    );

    public static readonly RowFault UnionNameUnknown = new(
        MemberColumns.UnionName.Title,
        "union-name-unknown",
        "没有这个名称的工会，请检查名称或改填工会代码。"
    );

    public static readonly RowFault UnionNameShared = new(
        MemberColumns.UnionName.Title,
        "union-name-shared",
        "有多个工会叫这个名称，请改填工会代码。"
    );

    public static readonly RowFault StateUnknown = new(
        MemberColumns.State.Title,
        "state-unknown",
        "会籍状态应为：在会、转出、退休、退会、除名。"
    );

    public static readonly RowFault MemberMerged = new(
        MemberColumns.IdNumber.Title,
        "member-merged",
        "该证件的登记已并入另一条登记，请改用保留的证件号码。"
    );

    /// <summary>
    /// One answer for a union that is not below the file's and for one there is none of, whoever the row is about; and
    /// for a member who is registered elsewhere. More would tell a district about the next.
    /// </summary>
    public static readonly RowFault OutsideReach = new(
        $"{MemberColumns.UnionCode.Title}、{MemberColumns.IdNumber.Title}",
        "outside-reach",
        "该行的工会或会员不在您的管辖范围或本次导入的范围内：请核对工会代码或名称；登记在其他工会的会员请先办理转会。"
    );

    public static RowFault Repeated(RegisterColumn column, string earlier) =>
        new(column.Title, "repeated-in-file", $"与本文件第 {earlier} 行重复。");
}
