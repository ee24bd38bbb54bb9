using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffSessionMapping : IEntityTypeConfiguration<StaffSession>
{
    private const int StampLength = 64;

    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable(StaffSession.Table);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Stamp).HasMaxLength(StampLength).IsUnicode(false);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(session => session.AccountId);
        builder
            .HasIndex(session => session.LastActAt)
            .HasDatabaseName("ix_staff_sessions_last_act_at");
    }
}
