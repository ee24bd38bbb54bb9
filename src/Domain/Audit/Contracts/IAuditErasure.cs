namespace WeChatUnion.Domain.Audit.Contracts;

public interface IAuditErasure
{
    /// <summary>
    /// Makes every detail written about somebody until now unreadable, for ever: their keys are deleted in the
    /// caller's unit of work. The lines stay, and their chain stays whole. May be repeated. Backups of the
    /// database keep the keys until they run out.
    /// </summary>
    /// <param name="about">As <see cref="AuditDetails.About"/> was given; somebody known by several ids is forgotten under each.</param>
    /// <returns>How many details become unreadable.</returns>
    Task<int> ForgetAsync(Guid about, CancellationToken cancel);
}
