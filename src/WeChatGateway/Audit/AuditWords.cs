using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Audit;

/// <summary>The trail in Chinese.</summary>
internal static class AuditWords
{
    public static string ActorOf(
        AuditLine line,
        IReadOnlyDictionary<StaffAccountId, string> staff
    ) =>
        line switch
        {
            { Actor: ActorKind.System } => "系统",
            { ActorId: null } => KindOf(line.Actor),
            { Actor: ActorKind.Staff, ActorId: { } id }
                when staff.TryGetValue(new(id), out var name) => name,
            { ActorId: { } id } => $"{KindOf(line.Actor)} {id.ToString("N")[^8..]}",
        };

    public static string KindOf(ActorKind kind) =>
        kind switch
        {
            ActorKind.System => "系统",
            ActorKind.Person => "微信用户",
            ActorKind.Staff => "后台账号",
            _ => "—",
        };

    public static string SealOf(AuditLine line) =>
        line.Seq is { } seq ? $"已封存，链上第 {seq} 条" : "等待封存（约一秒）";

    public static string DetailsOf(AuditLineDetails details) =>
        details switch
        {
            AuditLineDetails.None => "没有",
            AuditLineDetails.Kept => "有，已加密",
            AuditLineDetails.Erased => "已按本人要求删除",
            _ => "—",
        };
}
