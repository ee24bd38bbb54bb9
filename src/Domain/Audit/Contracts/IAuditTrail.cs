namespace WeChatUnion.Domain.Audit.Contracts;

public interface IAuditTrail
{
    /// <summary>Adds a row to the caller's unit of work: it is saved with the change or not at all.</summary>
    void Record(AuditEntry entry);
}
