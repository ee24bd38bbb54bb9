using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Audit;

/// <summary>A line of the trail with names where it has ids.</summary>
/// <param name="Actor">A colleague's name; for others what kind they are and the beginning of the id.</param>
/// <param name="Union">As it is called now; null for the platform's own lines.</param>
internal sealed record AuditLineShown(AuditLine Line, string Actor, string? Union);
