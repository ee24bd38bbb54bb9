using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Members.Import;

internal sealed class ImportLeaseMapping : IEntityTypeConfiguration<ImportLeaseRow>
{
    public void Configure(EntityTypeBuilder<ImportLeaseRow> builder)
    {
        builder.ToTable("members_import_lease");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(
            new ImportLeaseRow
            {
                Id = ImportLeaseRow.OnlyId,
                Until = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            }
        );
    }
}
