using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Staff;

/// <summary>Fields left empty.</summary>
internal static class StaffPageRefusals
{
    public static readonly Refusal UnionNeeded = new("staff.union-needed", "请选择工会。");
}
