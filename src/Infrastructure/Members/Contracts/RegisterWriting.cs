using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>What a part writes with, inside the transaction of one block.</summary>
/// <param name="Bulk">For rows by the thousand.</param>
/// <param name="Services">
/// The writer's own, for the few rows that have consequences: what they change in the unit of work is saved with the block.
/// </param>
public sealed record RegisterWriting(
    BulkWriter Bulk,
    IServiceProvider Services,
    StaffAccountId? By,
    DateTimeOffset At
);
