"""first tables"""

import sqlalchemy as sa
from alembic import op

from api.core import columns

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "backup",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("taken_at", columns.UtcDateTime(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup")),
    )
    with op.batch_alter_table("backup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_backup_taken_at"), ["taken_at"], unique=False)

    op.create_table(
        "dated_setting",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", columns.Json, nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_dated_setting_interval")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dated_setting")),
        sa.UniqueConstraint("key", "valid_from", name=op.f("uq_dated_setting_key_valid_from")),
    )
    with op.batch_alter_table("dated_setting", schema=None) as batch_op:
        batch_op.create_index(
            "uq_dated_setting_open",
            ["key"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )

    op.create_table(
        "day_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("turned_at", columns.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_turn")),
    )
    op.create_table(
        "directive",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("replaces_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_directive_interval")),
        sa.ForeignKeyConstraint(["replaces_id"], ["directive.id"], name=op.f("fk_directive_replaces_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directive")),
        sa.UniqueConstraint("number", "issuer", name=op.f("uq_directive_number_issuer")),
    )
    op.create_table(
        "event",
        sa.Column("sequence", columns.BigSerial, nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("at", columns.UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("actor_id", columns.Identifier(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("data", columns.Json, nullable=False),
        sa.Column("detail_digest", sa.LargeBinary(), nullable=True),
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_event")),
        sa.UniqueConstraint("id", name=op.f("uq_event_id")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index("ix_event_actor_id", ["actor_id"], unique=False)
        batch_op.create_index("ix_event_organisation_id", ["organisation_id", "sequence"], unique=False)
        batch_op.create_index("ix_event_subject_id", ["subject_id"], unique=False)
        batch_op.create_index("uq_event_chain", ["chain", "position"], unique=True)

    op.create_table(
        "event_chain",
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_event_chain")),
    )
    op.create_table(
        "event_detail",
        sa.Column("event_id", columns.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("changes", columns.Json, nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_event_detail")),
    )
    op.create_table(
        "external_key",
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("subject_id", columns.Identifier(), nullable=False),
        sa.PrimaryKeyConstraint("system", "subject", "key", name=op.f("pk_external_key")),
    )
    with op.batch_alter_table("external_key", schema=None) as batch_op:
        batch_op.create_index("ix_external_key_subject_id", ["subject_id"], unique=False)

    op.create_table(
        "grading_rule_set",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("rules", columns.Json, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_grading_rule_set_interval")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grading_rule_set")),
        sa.UniqueConstraint("subject", "number", name=op.f("uq_grading_rule_set_subject_number")),
    )
    with op.batch_alter_table("grading_rule_set", schema=None) as batch_op:
        batch_op.create_index(
            "uq_grading_rule_set_in_force",
            ["subject"],
            unique=True,
            sqlite_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
        )

    op.create_table(
        "idempotency",
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("request_hash", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", columns.Json, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "key", name=op.f("pk_idempotency")),
    )
    with op.batch_alter_table("idempotency", schema=None) as batch_op:
        batch_op.create_index("ix_idempotency_created_at", ["created_at"], unique=False)

    op.create_table(
        "name_word",
        sa.Column("word", columns.BytewiseText, nullable=False),
        sa.Column("name_sort", columns.BytewiseText, nullable=False),
        sa.Column("name_folded", columns.BytewiseText, nullable=False),
        sa.PrimaryKeyConstraint("word", "name_sort", "name_folded", name=op.f("pk_name_word")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "organisation",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("node", sa.Integer(), nullable=False),
        sa.Column("path", columns.BytewiseText, nullable=False),
        sa.Column("parent_id", columns.Identifier(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sector", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=True),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("telephone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("heir_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["heir_id"], ["organisation.id"], name=op.f("fk_organisation_heir_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["organisation.id"], name=op.f("fk_organisation_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("node", name=op.f("uq_organisation_node")),
        sa.UniqueConstraint("path", name=op.f("uq_organisation_path")),
    )
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organisation_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_organisation_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "person_year",
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("bucket", sa.String(40), nullable=False),
        sa.Column("key_leader", sa.Boolean(), nullable=False),
        sa.Column("party_member", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("member_id", "year", name=op.f("pk_person_year")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("person_year", schema=None) as batch_op:
        batch_op.create_index("ix_person_year_organisation_id", ["organisation_id", "year"], unique=False)

    op.create_table(
        "programme_year",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("registration_opens_on", sa.Date(), nullable=False),
        sa.Column("registration_closes_on", sa.Date(), nullable=False),
        sa.Column("report_opens_on", sa.Date(), nullable=False),
        sa.Column("report_closes_on", sa.Date(), nullable=False),
        sa.Column("assessment_closes_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_year")),
        sa.UniqueConstraint("year", name=op.f("uq_programme_year_year")),
    )
    op.create_table(
        "reference_item",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("catalogue", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("data", columns.Json, nullable=False),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_reference_item_interval")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_item")),
        sa.UniqueConstraint(
            "catalogue", "code", "valid_from", name=op.f("uq_reference_item_catalogue_code_valid_from")
        ),
    )
    with op.batch_alter_table("reference_item", schema=None) as batch_op:
        batch_op.create_index(
            "uq_reference_item_open",
            ["catalogue", "code"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )
        batch_op.create_index(
            "uq_reference_item_rating_rank",
            ["rank"],
            unique=True,
            sqlite_where=sa.text("catalogue = 'rating_level' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("catalogue = 'rating_level' AND valid_to = '9999-12-31'"),
        )

    op.create_table(
        "running_worker",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("seen_at", columns.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_running_worker")),
    )
    op.create_table(
        "sign_in_guess",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("guesses", columns.Json, nullable=False),
        sa.Column("latest_at", columns.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_in_guess")),
    )
    with op.batch_alter_table("sign_in_guess", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_guess_latest_at"), ["latest_at"], unique=False)

    op.create_table(
        "duty_excuse",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_duty_excuse_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_excuse")),
    )
    with op.batch_alter_table("duty_excuse", schema=None) as batch_op:
        batch_op.create_index("ix_duty_excuse_duty", ["duty", "year", "number"], unique=False)
        batch_op.create_index(
            "uq_duty_excuse_standing",
            ["organisation_id", "duty", "year", "number"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )

    op.create_table(
        "exemplar_round",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("guidance", sa.Text(), nullable=True),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.CheckConstraint("opens_on <= closes_on", name=op.f("ck_exemplar_round_window")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_exemplar_round_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exemplar_round")),
    )
    with op.batch_alter_table("exemplar_round", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exemplar_round_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "import_profile",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("columns", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_import_profile_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_profile")),
    )
    with op.batch_alter_table("import_profile", schema=None) as batch_op:
        batch_op.create_index("uq_import_profile_name", ["organisation_id", "kind", "system", "name"], unique=True)

    op.create_table(
        "inspection_plan",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_inspection_plan_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_plan")),
        sa.UniqueConstraint("organisation_id", "year", name=op.f("uq_inspection_plan_organisation_id_year")),
    )
    op.create_table(
        "member",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("name_sort", columns.BytewiseText, nullable=False),
        sa.Column("name_sort_override", sa.Text(), nullable=True),
        sa.Column("card_number", sa.String(), nullable=True),
        sa.Column("national_id", sa.String(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("birth_precision", sa.String(40), nullable=True),
        sa.Column("birth_year", sa.SmallInteger(), nullable=True),
        sa.Column("sex", sa.String(40), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("joined_precision", sa.String(40), nullable=True),
        sa.Column("official_on", sa.Date(), nullable=True),
        sa.Column("official_precision", sa.String(40), nullable=True),
        sa.Column("telephone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("home_organisation_id", columns.Identifier(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("key_leader", sa.Boolean(), nullable=False),
        sa.Column("merged_into_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(
            ["home_organisation_id"], ["organisation.id"], name=op.f("fk_member_home_organisation_id")
        ),
        sa.ForeignKeyConstraint(["merged_into_id"], ["member.id"], name=op.f("fk_member_merged_into_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_member_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("card_number", name=op.f("uq_member_card_number")),
        sa.UniqueConstraint("national_id", name=op.f("uq_member_national_id")),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(
            "ix_member_former",
            ["name_sort", "id"],
            unique=False,
            sqlite_where=sa.text("organisation_id IS NULL"),
            postgresql_where=sa.text("organisation_id IS NULL"),
        )
        batch_op.create_index("ix_member_name_folded", ["name_folded", "birth_year"], unique=False)
        batch_op.create_index("ix_member_name_sort", ["name_sort", "id"], unique=False)
        batch_op.create_index("ix_member_organisation_id", ["organisation_id", "name_sort", "id"], unique=False)

    op.create_table(
        "organisation_year",
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("exempt", sa.Integer(), nullable=False),
        sa.Column("excepted", sa.Integer(), nullable=False),
        sa.Column("not_required", sa.Integer(), nullable=False),
        sa.Column("registered", sa.Integer(), nullable=False),
        sa.Column("publicised", sa.Integer(), nullable=False),
        sa.Column("self_reported", sa.Integer(), nullable=False),
        sa.Column("assessed", sa.Integer(), nullable=False),
        sa.Column("rated_1", sa.Integer(), nullable=False),
        sa.Column("rated_2", sa.Integer(), nullable=False),
        sa.Column("rated_3", sa.Integer(), nullable=False),
        sa.Column("rated_4", sa.Integer(), nullable=False),
        sa.Column("rated_5", sa.Integer(), nullable=False),
        sa.Column("volunteered", sa.Integer(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("turns_assessed", sa.Integer(), nullable=False),
        sa.Column("leader_members", sa.Integer(), nullable=False),
        sa.Column("leader_due", sa.Integer(), nullable=False),
        sa.Column("leader_exempt", sa.Integer(), nullable=False),
        sa.Column("leader_excepted", sa.Integer(), nullable=False),
        sa.Column("leader_not_required", sa.Integer(), nullable=False),
        sa.Column("leader_registered", sa.Integer(), nullable=False),
        sa.Column("leader_publicised", sa.Integer(), nullable=False),
        sa.Column("leader_self_reported", sa.Integer(), nullable=False),
        sa.Column("leader_assessed", sa.Integer(), nullable=False),
        sa.Column("leader_rated_1", sa.Integer(), nullable=False),
        sa.Column("leader_rated_2", sa.Integer(), nullable=False),
        sa.Column("leader_rated_3", sa.Integer(), nullable=False),
        sa.Column("leader_rated_4", sa.Integer(), nullable=False),
        sa.Column("leader_rated_5", sa.Integer(), nullable=False),
        sa.Column("leader_volunteered", sa.Integer(), nullable=False),
        sa.Column("leader_turns", sa.Integer(), nullable=False),
        sa.Column("leader_turns_assessed", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("path", columns.BytewiseText, nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_organisation_year_organisation_id")
        ),
        sa.PrimaryKeyConstraint("year", "path", name=op.f("pk_organisation_year")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("organisation_year", schema=None) as batch_op:
        batch_op.create_index(
            "ix_organisation_year_missing",
            ["year", "path"],
            unique=False,
            sqlite_where=sa.text("due > registered"),
            postgresql_where=sa.text("due > registered"),
        )
        batch_op.create_index("uq_organisation_year_organisation_id", ["organisation_id", "year"], unique=True)

    op.create_table(
        "plan",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_plan_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.create_index("ix_plan_organisation_id", ["organisation_id", "year"], unique=False)

    op.create_table(
        "privacy_incident",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=True),
        sa.Column("people_affected", sa.Integer(), nullable=True),
        sa.Column("discovered_at", columns.UtcDateTime(), nullable=False),
        sa.Column("notify_by", columns.UtcDateTime(), nullable=False),
        sa.Column("notified_at", columns.UtcDateTime(), nullable=True),
        sa.Column("notified_to", sa.Text(), nullable=True),
        sa.Column("late_reason", sa.Text(), nullable=True),
        sa.Column("closed_at", columns.UtcDateTime(), nullable=True),
        sa.Column("closing_note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_privacy_incident_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_incident")),
    )
    with op.batch_alter_table("privacy_incident", schema=None) as batch_op:
        batch_op.create_index("ix_privacy_incident_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "reorganisation",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("request", columns.Json, nullable=False),
        sa.Column("plan", columns.Json, nullable=True),
        sa.Column("plan_hash", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_reorganisation_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reorganisation")),
    )
    with op.batch_alter_table("reorganisation", schema=None) as batch_op:
        batch_op.create_index("ix_reorganisation_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "standard_version",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("preamble", sa.Text(), nullable=True),
        sa.Column("consultation_closes_on", sa.Date(), nullable=True),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("review_by", sa.Date(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_standard_version_interval")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_standard_version_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_version")),
        sa.UniqueConstraint("organisation_id", "number", name=op.f("uq_standard_version_organisation_id_number")),
    )
    with op.batch_alter_table("standard_version", schema=None) as batch_op:
        batch_op.create_index(
            "uq_standard_version_in_force",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
        )
        batch_op.create_index(
            "uq_standard_version_national",
            ["number"],
            unique=True,
            sqlite_where=sa.text("organisation_id IS NULL"),
            postgresql_where=sa.text("organisation_id IS NULL"),
        )
        batch_op.create_index(
            "uq_standard_version_open",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('draft', 'consultation')"),
            postgresql_where=sa.text("state IN ('draft', 'consultation')"),
        )

    op.create_table(
        "study_plan",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("for_cells", sa.Boolean(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_study_plan_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_plan")),
        sa.UniqueConstraint(
            "organisation_id", "year", "number", name=op.f("uq_study_plan_organisation_id_year_number")
        ),
    )
    op.create_table(
        "summary_report",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("to_organisation_id", columns.Identifier(), nullable=True),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("period", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("issues", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("signatory_title", sa.String(), nullable=True),
        sa.Column("signatory_name", sa.String(), nullable=True),
        sa.Column("restatement_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_summary_report_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["to_organisation_id"], ["organisation.id"], name=op.f("fk_summary_report_to_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summary_report")),
        sa.UniqueConstraint(
            "organisation_id", "year", "period", name=op.f("uq_summary_report_organisation_id_year_period")
        ),
    )
    with op.batch_alter_table("summary_report", schema=None) as batch_op:
        batch_op.create_index("ix_summary_report_to_organisation_id", ["to_organisation_id", "year"], unique=False)

    op.create_table(
        "theme",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("directive_id", columns.Identifier(), nullable=True),
        sa.Column("term", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_theme_interval")),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_theme_directive_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_theme_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
    )
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.create_index("ix_theme_organisation_id", ["organisation_id", "valid_from"], unique=False)

    op.create_table(
        "year_window",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("registration_opens_on", sa.Date(), nullable=True),
        sa.Column("registration_closes_on", sa.Date(), nullable=True),
        sa.Column("report_opens_on", sa.Date(), nullable=True),
        sa.Column("report_closes_on", sa.Date(), nullable=True),
        sa.Column("assessment_closes_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_year_window_organisation_id")),
        sa.ForeignKeyConstraint(["year"], ["programme_year.year"], name=op.f("fk_year_window_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_window")),
    )
    with op.batch_alter_table("year_window", schema=None) as batch_op:
        batch_op.create_index("uq_year_window", ["year", "organisation_id"], unique=True)

    op.create_table(
        "yearbook",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_yearbook_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearbook")),
        sa.UniqueConstraint("organisation_id", "year", name=op.f("uq_yearbook_organisation_id_year")),
    )
    op.create_table(
        "account",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("login_folded", columns.BytewiseText, nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("password_changed_at", columns.UtcDateTime(), nullable=True),
        sa.Column("password_expires_at", columns.UtcDateTime(), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("invitation_digest", sa.LargeBinary(), nullable=True),
        sa.Column("invitation_expires_at", columns.UtcDateTime(), nullable=True),
        sa.Column("totp_secret", sa.String(), nullable=True),
        sa.Column("totp_confirmed_at", columns.UtcDateTime(), nullable=True),
        sa.Column("totp_last_step", sa.Integer(), nullable=True),
        sa.Column("recovery_hashes", columns.Json, nullable=False),
        sa.Column("last_seen_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_account_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("invitation_digest", name=op.f("uq_account_invitation_digest")),
        sa.UniqueConstraint("login_folded", name=op.f("uq_account_login_folded")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index(
            "uq_account_member_id",
            ["member_id"],
            unique=True,
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )

    op.create_table(
        "grading",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rule_set_id", columns.Identifier(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("unit_id", columns.Identifier(), nullable=False),
        sa.Column("period", sa.String(40), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("self_rank", sa.SmallInteger(), nullable=True),
        sa.Column("appraised_rank", sa.SmallInteger(), nullable=True),
        sa.Column("decided_rank", sa.SmallInteger(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_grading_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_grading_organisation_id")),
        sa.ForeignKeyConstraint(["rule_set_id"], ["grading_rule_set.id"], name=op.f("fk_grading_rule_set_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["organisation.id"], name=op.f("fk_grading_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grading")),
    )
    with op.batch_alter_table("grading", schema=None) as batch_op:
        batch_op.create_index("ix_grading_organisation_id", ["organisation_id", "year", "period"], unique=False)
        batch_op.create_index("ix_grading_unit_id", ["unit_id", "year", "period"], unique=False)
        batch_op.create_index(
            "uq_grading_member",
            ["member_id", "period", "year", "number"],
            unique=True,
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_grading_organisation",
            ["organisation_id", "period", "year", "number"],
            unique=True,
            sqlite_where=sa.text("member_id IS NULL"),
            postgresql_where=sa.text("member_id IS NULL"),
        )

    op.create_table(
        "inspection",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("plan_id", columns.Identifier(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_organisation_id", columns.Identifier(), nullable=False),
        sa.Column("subject_member_id", columns.Identifier(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("period_from", sa.Date(), nullable=False),
        sa.Column("period_to", sa.Date(), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("announcement_number", sa.String(), nullable=True),
        sa.Column("report_due_on", sa.Date(), nullable=True),
        sa.Column("own_report", sa.Text(), nullable=True),
        sa.Column("own_report_on", sa.Date(), nullable=True),
        sa.Column("begun_on", sa.Date(), nullable=True),
        sa.Column("concluded_on", sa.Date(), nullable=True),
        sa.Column("conclusion", sa.Text(), nullable=True),
        sa.Column("conclusion_number", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("cancelled_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("period_from <= period_to", name=op.f("ck_inspection_period")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_inspection_organisation_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["inspection_plan.id"], name=op.f("fk_inspection_plan_id")),
        sa.ForeignKeyConstraint(["subject_member_id"], ["member.id"], name=op.f("fk_inspection_subject_member_id")),
        sa.ForeignKeyConstraint(
            ["subject_organisation_id"], ["organisation.id"], name=op.f("fk_inspection_subject_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
    )
    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.create_index("ix_inspection_organisation_id", ["organisation_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_inspection_plan_id"), ["plan_id"], unique=False)
        batch_op.create_index("ix_inspection_subject_member_id", ["subject_member_id"], unique=False)
        batch_op.create_index("ix_inspection_subject_organisation_id", ["subject_organisation_id"], unique=False)

    op.create_table(
        "key_leader",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_key_leader_interval")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_key_leader_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_key_leader_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_leader")),
        sa.UniqueConstraint("member_id", "valid_from", name=op.f("uq_key_leader_member_id_valid_from")),
    )
    op.create_table(
        "member_status",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_member_status_interval")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_status_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_status")),
        sa.UniqueConstraint("member_id", "valid_from", name=op.f("uq_member_status_member_id_valid_from")),
    )
    op.create_table(
        "membership",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reorganisation_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_membership_interval")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_membership_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_membership_organisation_id")),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"], ["reorganisation.id"], name=op.f("fk_membership_reorganisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("member_id", "kind", "valid_from", name=op.f("uq_membership_member_id_kind_valid_from")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(
            "ix_membership_organisation_id", ["organisation_id", "valid_from", "valid_to"], unique=False
        )
        batch_op.create_index(
            "uq_membership_open",
            ["member_id", "kind"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31' AND kind = 'official'"),
            postgresql_where=sa.text("valid_to = '9999-12-31' AND kind = 'official'"),
        )

    op.create_table(
        "organisation_profile",
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sector", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("reorganisation_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_organisation_profile_interval")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_organisation_profile_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"], ["reorganisation.id"], name=op.f("fk_organisation_profile_reorganisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "valid_from", name=op.f("pk_organisation_profile")),
    )
    with op.batch_alter_table("organisation_profile", schema=None) as batch_op:
        batch_op.create_index("ix_organisation_profile_code", ["code"], unique=False)
        batch_op.create_index(
            "uq_organisation_profile_code",
            ["code"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )
        batch_op.create_index(
            "uq_organisation_profile_open",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )

    op.create_table(
        "placement",
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("parent_id", columns.Identifier(), nullable=True),
        sa.Column("inherited", sa.Boolean(), nullable=False),
        sa.Column("reorganisation_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint("parent_id IS NULL OR parent_id <> organisation_id", name=op.f("ck_placement_no_self")),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_placement_interval")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_placement_organisation_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["organisation.id"], name=op.f("fk_placement_parent_id")),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"], ["reorganisation.id"], name=op.f("fk_placement_reorganisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "valid_from", name=op.f("pk_placement")),
    )
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.create_index("ix_placement_parent_id", ["parent_id", "valid_from", "valid_to"], unique=False)
        batch_op.create_index(
            "uq_placement_open",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )

    op.create_table(
        "plan_task",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner_id", columns.Identifier(), nullable=False),
        sa.Column("owner_member_id", columns.Identifier(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["organisation.id"], name=op.f("fk_plan_task_owner_id")),
        sa.ForeignKeyConstraint(["owner_member_id"], ["member.id"], name=op.f("fk_plan_task_owner_member_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_task_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_task")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_plan_task_plan_id_number")),
    )
    with op.batch_alter_table("plan_task", schema=None) as batch_op:
        batch_op.create_index("ix_plan_task_owner_id", ["owner_id"], unique=False)
        batch_op.create_index("ix_plan_task_owner_member_id", ["owner_member_id"], unique=False)

    op.create_table(
        "pledge",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_since_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=True),
        sa.Column("bucket", sa.String(40), nullable=True),
        sa.Column("key_leader", sa.Boolean(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("publicised_on", sa.Date(), nullable=True),
        sa.Column("self_reported_on", sa.Date(), nullable=True),
        sa.Column("assessed_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_pledge_rating")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pledge_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_pledge_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
        sa.UniqueConstraint("member_id", "year", name=op.f("uq_pledge_member_id_year")),
    )
    with op.batch_alter_table("pledge", schema=None) as batch_op:
        batch_op.create_index("ix_pledge_year", ["year", "organisation_id"], unique=False)

    op.create_table(
        "pledge_exception",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pledge_exception_member_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_pledge_exception_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_exception")),
    )
    with op.batch_alter_table("pledge_exception", schema=None) as batch_op:
        batch_op.create_index("ix_pledge_exception_member_id", ["member_id", "year"], unique=False)
        batch_op.create_index("ix_pledge_exception_year", ["year", "organisation_id"], unique=False)
        batch_op.create_index(
            "uq_pledge_exception_standing",
            ["member_id", "year"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )

    op.create_table(
        "position",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_position_interval")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_position_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_position_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sa.UniqueConstraint(
            "member_id",
            "organisation_id",
            "kind",
            "valid_from",
            name=op.f("uq_position_member_id_organisation_id_kind_valid_from"),
        ),
    )
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.create_index("ix_position_organisation_id", ["organisation_id", "kind"], unique=False)

    op.create_table(
        "standard_item",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("version_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("lineage_id", columns.Identifier(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.Column("adapts_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["version_id"], ["standard_version.id"], name=op.f("fk_standard_item_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_item")),
        sa.UniqueConstraint("version_id", "lineage_id", name=op.f("uq_standard_item_version_id_lineage_id")),
        sa.UniqueConstraint("version_id", "number", name=op.f("uq_standard_item_version_id_number")),
    )
    with op.batch_alter_table("standard_item", schema=None) as batch_op:
        batch_op.create_index("ix_standard_item_lineage_id", ["lineage_id"], unique=False)

    op.create_table(
        "study_plan_item",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("themed_part", sa.Boolean(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme_id", columns.Identifier(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["study_plan.id"], name=op.f("fk_study_plan_item_plan_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_study_plan_item_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_plan_item")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_study_plan_item_plan_id_number")),
    )
    op.create_table(
        "succession",
        sa.Column("predecessor_id", columns.Identifier(), nullable=False),
        sa.Column("successor_id", columns.Identifier(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("heir", sa.Boolean(), nullable=False),
        sa.Column("reorganisation_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["predecessor_id"], ["organisation.id"], name=op.f("fk_succession_predecessor_id")),
        sa.ForeignKeyConstraint(
            ["reorganisation_id"], ["reorganisation.id"], name=op.f("fk_succession_reorganisation_id")
        ),
        sa.ForeignKeyConstraint(["successor_id"], ["organisation.id"], name=op.f("fk_succession_successor_id")),
        sa.PrimaryKeyConstraint("predecessor_id", "successor_id", "effective_on", name=op.f("pk_succession")),
    )
    with op.batch_alter_table("succession", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_succession_successor_id"), ["successor_id"], unique=False)

    op.create_table(
        "summary_report_section",
        sa.Column("report_id", columns.Identifier(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["summary_report.id"], name=op.f("fk_summary_report_section_report_id")),
        sa.PrimaryKeyConstraint("report_id", "code", name=op.f("pk_summary_report_section")),
    )
    op.create_table(
        "transfer",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("from_organisation_id", columns.Identifier(), nullable=False),
        sa.Column("to_organisation_id", columns.Identifier(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("introduced_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["from_organisation_id"], ["organisation.id"], name=op.f("fk_transfer_from_organisation_id")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_transfer_member_id")),
        sa.ForeignKeyConstraint(
            ["to_organisation_id"], ["organisation.id"], name=op.f("fk_transfer_to_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
    )
    with op.batch_alter_table("transfer", schema=None) as batch_op:
        batch_op.create_index("ix_transfer_from_organisation_id", ["from_organisation_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_transfer_member_id"), ["member_id"], unique=False)
        batch_op.create_index("ix_transfer_to_organisation_id", ["to_organisation_id", "state"], unique=False)
        batch_op.create_index(
            "uq_transfer_in_transit",
            ["member_id"],
            unique=True,
            sqlite_where=sa.text("state = 'in_transit'"),
            postgresql_where=sa.text("state = 'in_transit'"),
        )

    op.create_table(
        "api_token",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("secret_digest", sa.LargeBinary(), nullable=False),
        sa.Column("permissions", columns.Json, nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("expires_at", columns.UtcDateTime(), nullable=True),
        sa.Column("networks", columns.Json, nullable=False),
        sa.Column("previous_digest", sa.LargeBinary(), nullable=True),
        sa.Column("previous_until", columns.UtcDateTime(), nullable=True),
        sa.Column("last_used_on", sa.Date(), nullable=True),
        sa.Column("revoked_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_api_token_account_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_api_token_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_token")),
        sa.UniqueConstraint("previous_digest", name=op.f("uq_api_token_previous_digest")),
        sa.UniqueConstraint("secret_digest", name=op.f("uq_api_token_secret_digest")),
    )
    with op.batch_alter_table("api_token", schema=None) as batch_op:
        batch_op.create_index(
            "uq_api_token_name",
            ["account_id", "name"],
            unique=True,
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )

    op.create_table(
        "assessment",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("written_by_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_assessment_organisation_id")),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_assessment_pledge_id")),
        sa.ForeignKeyConstraint(["written_by_id"], ["account.id"], name=op.f("fk_assessment_written_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint("pledge_id", "number", name=op.f("uq_assessment_pledge_id_number")),
    )
    op.create_table(
        "consent",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("person_name", sa.Text(), nullable=True),
        sa.Column("given_by", sa.Text(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("about_id", columns.Identifier(), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("recorded_by_id", columns.Identifier(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawal", sa.Text(), nullable=True),
        sa.Column("withdrawal_recorded_by_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint(
            "(given_by IS NOT NULL) = (organisation_id IS NOT NULL AND person_name IS NULL)",
            name=op.f("ck_consent_spokesperson"),
        ),
        sa.CheckConstraint("(member_id IS NULL) <> (organisation_id IS NULL)", name=op.f("ck_consent_subject")),
        sa.CheckConstraint(
            "person_name IS NULL OR (organisation_id IS NOT NULL AND about_id IS NOT NULL)",
            name=op.f("ck_consent_person_outside"),
        ),
        sa.CheckConstraint("withdrawn_on IS NULL OR withdrawn_on >= given_on", name=op.f("ck_consent_interval")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_consent_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_consent_organisation_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["account.id"], name=op.f("fk_consent_recorded_by_id")),
        sa.ForeignKeyConstraint(
            ["withdrawal_recorded_by_id"], ["account.id"], name=op.f("fk_consent_withdrawal_recorded_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index("ix_consent_about_id", ["about_id"], unique=False)
        batch_op.create_index("ix_consent_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_consent_organisation_id", ["organisation_id"], unique=False)
        batch_op.create_index(
            "uq_consent_for_everything",
            ["member_id", "purpose"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
        )
        batch_op.create_index(
            "uq_consent_for_one_thing",
            ["member_id", "purpose", "about_id"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_consent_of_organisation_for_everything",
            ["organisation_id", "purpose"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
        )
        batch_op.create_index(
            "uq_consent_of_organisation_for_one_thing",
            ["organisation_id", "purpose", "about_id"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL AND person_name IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL AND person_name IS NULL"),
        )
        batch_op.create_index(
            "uq_consent_of_person_outside",
            ["organisation_id", "person_name", "purpose", "about_id"],
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL AND person_name IS NOT NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND person_name IS NOT NULL"),
        )

    op.create_table(
        "deed",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("rhythm", sa.String(), nullable=True),
        sa.Column("duty", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_deed_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
        sa.UniqueConstraint("pledge_id", "number", name=op.f("uq_deed_pledge_id_number")),
    )
    op.create_table(
        "exemplar",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("round_id", columns.Identifier(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("person_name", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("place_folded", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=True),
        sa.Column("photo_link", sa.Text(), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by_id", columns.Identifier(), nullable=True),
        sa.Column("obstacles", columns.Json, nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verification", sa.Text(), nullable=True),
        sa.Column("recognised_on", sa.Date(), nullable=True),
        sa.Column("recognised_by_id", columns.Identifier(), nullable=True),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("snapshot", columns.Json, nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.Text(), nullable=True),
        sa.Column("ended_decision", sa.String(), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("story_words", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind = 'individual' OR (member_id IS NULL AND person_name IS NULL)", name=op.f("ck_exemplar_person")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_exemplar_member_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_exemplar_organisation_id")),
        sa.ForeignKeyConstraint(["proposed_by_id"], ["account.id"], name=op.f("fk_exemplar_proposed_by_id")),
        sa.ForeignKeyConstraint(["recognised_by_id"], ["organisation.id"], name=op.f("fk_exemplar_recognised_by_id")),
        sa.ForeignKeyConstraint(["round_id"], ["exemplar_round.id"], name=op.f("fk_exemplar_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exemplar")),
    )
    with op.batch_alter_table("exemplar", schema=None) as batch_op:
        batch_op.create_index("ix_exemplar_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_exemplar_organisation_id", ["organisation_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_exemplar_recognised_by_id"), ["recognised_by_id"], unique=False)
        batch_op.create_index("ix_exemplar_recognised_on", ["recognised_on", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_exemplar_round_id"), ["round_id"], unique=False)

    op.create_table(
        "finding",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("inspection_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("examined_kind", sa.String(40), nullable=False),
        sa.Column("examined_id", columns.Identifier(), nullable=True),
        sa.Column("examined_version", sa.Integer(), nullable=True),
        sa.Column("examined_label", sa.Text(), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("overdue_since", sa.Date(), nullable=True),
        sa.Column("times_overdue", sa.Integer(), nullable=False),
        sa.Column("held_by_id", columns.Identifier(), nullable=False),
        sa.CheckConstraint("(kind = 'strength') = (state = 'noted')", name=op.f("ck_finding_noted")),
        sa.CheckConstraint(
            "kind = 'strength' OR (remedy IS NOT NULL AND due_on IS NOT NULL)", name=op.f("ck_finding_remedy")
        ),
        sa.ForeignKeyConstraint(["held_by_id"], ["organisation.id"], name=op.f("fk_finding_held_by_id")),
        sa.ForeignKeyConstraint(["inspection_id"], ["inspection.id"], name=op.f("fk_finding_inspection_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sa.UniqueConstraint("inspection_id", "number", name=op.f("uq_finding_inspection_id_number")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index(
            "ix_finding_due_on",
            ["due_on"],
            unique=False,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.create_index("ix_finding_held_by_id", ["held_by_id", "state"], unique=False)

    op.create_table(
        "grading_ballot",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("grading_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("entitled", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("issued", sa.Integer(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sa.Column("valid", sa.Integer(), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("counting_team", columns.Json, nullable=False),
        sa.Column("recorded_by_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint(
            "0 <= in_favour AND in_favour <= valid AND valid <= returned AND returned <= issued AND issued <= present AND present <= entitled",
            name=op.f("ck_grading_ballot_counts"),
        ),
        sa.ForeignKeyConstraint(["grading_id"], ["grading.id"], name=op.f("fk_grading_ballot_grading_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["account.id"], name=op.f("fk_grading_ballot_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grading_ballot")),
        sa.UniqueConstraint("grading_id", "number", name=op.f("uq_grading_ballot_grading_id_number")),
    )
    op.create_table(
        "grading_step",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("grading_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.Column("rank", sa.SmallInteger(), nullable=True),
        sa.Column("points", columns.Json, nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_grading_step_account_id")),
        sa.ForeignKeyConstraint(["grading_id"], ["grading.id"], name=op.f("fk_grading_step_grading_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grading_step")),
        sa.UniqueConstraint("grading_id", "number", name=op.f("uq_grading_step_grading_id_number")),
    )
    op.create_table(
        "inspection_team_member",
        sa.Column("inspection_id", columns.Identifier(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspection.id"], name=op.f("fk_inspection_team_member_inspection_id")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_inspection_team_member_member_id")),
        sa.PrimaryKeyConstraint("inspection_id", "member_id", name=op.f("pk_inspection_team_member")),
    )
    with op.batch_alter_table("inspection_team_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_team_member_member_id"), ["member_id"], unique=False)
        batch_op.create_index(
            "uq_inspection_team_member_head",
            ["inspection_id"],
            unique=True,
            sqlite_where=sa.text("role = 'head'"),
            postgresql_where=sa.text("role = 'head'"),
        )

    op.create_table(
        "linked_identity",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("issuer", columns.BytewiseText, nullable=False),
        sa.Column("subject", columns.BytewiseText, nullable=False),
        sa.Column("linked_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_linked_identity_account_id")),
        sa.ForeignKeyConstraint(["linked_by_id"], ["account.id"], name=op.f("fk_linked_identity_linked_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_identity")),
        sa.UniqueConstraint("account_id", "issuer", name=op.f("uq_linked_identity_account_id_issuer")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_linked_identity_issuer_subject")),
    )
    op.create_table(
        "mail_digest",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("claimed_at", columns.UtcDateTime(), nullable=True),
        sa.Column("ended_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_mail_digest_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_digest")),
        sa.UniqueConstraint("account_id", "day", name=op.f("uq_mail_digest_account_id_day")),
    )
    with op.batch_alter_table("mail_digest", schema=None) as batch_op:
        batch_op.create_index("ix_mail_digest_state", ["state", "id"], unique=False)

    op.create_table(
        "notice_preference",
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("email", sa.Boolean(), nullable=False),
        sa.Column("refused", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_notice_preference_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_notice_preference")),
    )
    op.create_table(
        "pledge_comment",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("author_id", columns.Identifier(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["account.id"], name=op.f("fk_pledge_comment_author_id")),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_pledge_comment_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_comment")),
    )
    with op.batch_alter_table("pledge_comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pledge_comment_pledge_id"), ["pledge_id"], unique=False)

    op.create_table(
        "pledge_past_stage",
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_pledge_past_stage_interval")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_pledge_past_stage_organisation_id")
        ),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_pledge_past_stage_pledge_id")),
        sa.PrimaryKeyConstraint("pledge_id", "number", name=op.f("pk_pledge_past_stage")),
    )
    with op.batch_alter_table("pledge_past_stage", schema=None) as batch_op:
        batch_op.create_index("ix_pledge_past_stage_organisation_id", ["organisation_id", "year"], unique=False)

    op.create_table(
        "pledge_reason",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_pledge_reason_account_id")),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_pledge_reason_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_reason")),
    )
    with op.batch_alter_table("pledge_reason", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pledge_reason_pledge_id"), ["pledge_id"], unique=False)

    op.create_table(
        "pledge_revision",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("content", columns.Json, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("replaced_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_pledge_revision_pledge_id")),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["account.id"], name=op.f("fk_pledge_revision_replaced_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_revision")),
        sa.UniqueConstraint("pledge_id", "number", name=op.f("uq_pledge_revision_pledge_id_number")),
    )
    op.create_table(
        "privacy_request",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("acknowledge_by", sa.Date(), nullable=False),
        sa.Column("due_by", sa.Date(), nullable=False),
        sa.Column("recorded_by_id", columns.Identifier(), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("decided_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by_id"], ["account.id"], name=op.f("fk_privacy_request_decided_by_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_privacy_request_member_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_privacy_request_organisation_id")
        ),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["account.id"], name=op.f("fk_privacy_request_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_request")),
    )
    with op.batch_alter_table("privacy_request", schema=None) as batch_op:
        batch_op.create_index("ix_privacy_request_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_privacy_request_organisation_id", ["organisation_id", "state"], unique=False)

    op.create_table(
        "progress_report",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("quantities", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_progress_report_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_report")),
    )
    with op.batch_alter_table("progress_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_progress_report_pledge_id"), ["pledge_id"], unique=False)

    op.create_table(
        "provisioned_account",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("client_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=True),
        sa.Column("emails", columns.Json, nullable=False),
        sa.Column("organisation_code", sa.Text(), nullable=True),
        sa.Column("position", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_provisioned_account_account_id")),
        sa.ForeignKeyConstraint(["client_id"], ["account.id"], name=op.f("fk_provisioned_account_client_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_provisioned_account_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provisioned_account")),
        sa.UniqueConstraint("account_id", name=op.f("uq_provisioned_account_account_id")),
        sa.UniqueConstraint("client_id", "external_id", name=op.f("uq_provisioned_account_client_id_external_id")),
    )
    with op.batch_alter_table("provisioned_account", schema=None) as batch_op:
        batch_op.create_index("ix_provisioned_account_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "provisioned_group",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("client_id", columns.Identifier(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["account.id"], name=op.f("fk_provisioned_group_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provisioned_group")),
        sa.UniqueConstraint("client_id", "external_id", name=op.f("uq_provisioned_group_client_id_external_id")),
    )
    with op.batch_alter_table("provisioned_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_provisioned_group_client_id"), ["client_id"], unique=False)

    op.create_table(
        "proxy_entry",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("typed_by_id", columns.Identifier(), nullable=True),
        sa.Column("typed_at", columns.UtcDateTime(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("confirmation", sa.Text(), nullable=True),
        sa.Column("confirmed_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by_id"], ["account.id"], name=op.f("fk_proxy_entry_confirmed_by_id")),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_proxy_entry_pledge_id")),
        sa.ForeignKeyConstraint(["typed_by_id"], ["account.id"], name=op.f("fk_proxy_entry_typed_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proxy_entry")),
    )
    with op.batch_alter_table("proxy_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proxy_entry_pledge_id"), ["pledge_id"], unique=False)

    op.create_table(
        "read_log",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("at", columns.UtcDateTime(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", columns.Identifier(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_read_log_account_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_read_log_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_log")),
    )
    with op.batch_alter_table("read_log", schema=None) as batch_op:
        batch_op.create_index("ix_read_log_account_id", ["account_id", "at"], unique=False)
        batch_op.create_index("ix_read_log_member_id", ["member_id", "at"], unique=False)

    op.create_table(
        "retention_run",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("trial", sa.Boolean(), nullable=False),
        sa.Column("asked_by_id", columns.Identifier(), nullable=True),
        sa.Column("finished_at", columns.UtcDateTime(), nullable=True),
        sa.Column("results", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["asked_by_id"], ["account.id"], name=op.f("fk_retention_run_asked_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_run")),
    )
    op.create_table(
        "role_grant",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("below", sa.Boolean(), nullable=False),
        sa.Column("delegated_by_id", columns.Identifier(), nullable=True),
        sa.Column("given_by_id", columns.Identifier(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("ended_at", columns.UtcDateTime(), nullable=True),
        sa.Column("ended_by_id", columns.Identifier(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_role_grant_interval")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_role_grant_account_id")),
        sa.ForeignKeyConstraint(["delegated_by_id"], ["account.id"], name=op.f("fk_role_grant_delegated_by_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["account.id"], name=op.f("fk_role_grant_ended_by_id")),
        sa.ForeignKeyConstraint(["given_by_id"], ["account.id"], name=op.f("fk_role_grant_given_by_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_role_grant_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
    )
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.create_index("ix_role_grant_account_id", ["account_id"], unique=False)
        batch_op.create_index("ix_role_grant_delegated_by_id", ["delegated_by_id"], unique=False)
        batch_op.create_index("ix_role_grant_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "self_report",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("not_done", sa.Text(), nullable=False),
        sa.Column("next", sa.Text(), nullable=False),
        sa.Column("quantities", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_self_report_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_self_report")),
        sa.UniqueConstraint("pledge_id", "number", name=op.f("uq_self_report_pledge_id_number")),
    )
    op.create_table(
        "set_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("at", columns.UtcDateTime(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_set_up_one")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_set_up_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_up")),
    )
    op.create_table(
        "sign_in_session",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("secret_digest", sa.LargeBinary(), nullable=False),
        sa.Column("family_digest", sa.LargeBinary(), nullable=True),
        sa.Column("user_agent", sa.Text(), nullable=True),
        sa.Column("expires_at", columns.UtcDateTime(), nullable=False),
        sa.Column("last_seen_at", columns.UtcDateTime(), nullable=False),
        sa.Column("ended_at", columns.UtcDateTime(), nullable=True),
        sa.Column("ended_reason", sa.String(40), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_sign_in_session_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_session")),
        sa.UniqueConstraint("family_digest", name=op.f("uq_sign_in_session_family_digest")),
        sa.UniqueConstraint("secret_digest", name=op.f("uq_sign_in_session_secret_digest")),
    )
    with op.batch_alter_table("sign_in_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_session_account_id"), ["account_id"], unique=False)

    op.create_table(
        "standard_comment",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("version_id", columns.Identifier(), nullable=False),
        sa.Column("lineage_id", columns.Identifier(), nullable=True),
        sa.Column("author_id", columns.Identifier(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_by_id", columns.Identifier(), nullable=True),
        sa.Column("answered_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by_id"], ["account.id"], name=op.f("fk_standard_comment_answered_by_id")),
        sa.ForeignKeyConstraint(["author_id"], ["account.id"], name=op.f("fk_standard_comment_author_id")),
        sa.ForeignKeyConstraint(["version_id"], ["standard_version.id"], name=op.f("fk_standard_comment_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standard_comment")),
    )
    with op.batch_alter_table("standard_comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standard_comment_version_id"), ["version_id"], unique=False)

    op.create_table(
        "standard_mapping",
        sa.Column("item_id", columns.Identifier(), nullable=False),
        sa.Column("national_item_id", columns.Identifier(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["standard_item.id"], name=op.f("fk_standard_mapping_item_id")),
        sa.ForeignKeyConstraint(
            ["national_item_id"], ["standard_item.id"], name=op.f("fk_standard_mapping_national_item_id")
        ),
        sa.PrimaryKeyConstraint("item_id", "national_item_id", name=op.f("pk_standard_mapping")),
    )
    with op.batch_alter_table("standard_mapping", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standard_mapping_national_item_id"), ["national_item_id"], unique=False)

    op.create_table(
        "stored_file",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_stored_file_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_file")),
    )
    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stored_file_account_id"), ["account_id"], unique=False)

    op.create_table(
        "study_session",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("themed", sa.Boolean(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme_id", columns.Identifier(), nullable=True),
        sa.Column("plan_item_id", columns.Identifier(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("begins_at", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("agenda", sa.Text(), nullable=True),
        sa.Column("chair_id", columns.Identifier(), nullable=True),
        sa.Column("presenter_id", columns.Identifier(), nullable=True),
        sa.Column("presenter_name", sa.Text(), nullable=True),
        sa.Column("minute_taker_id", columns.Identifier(), nullable=True),
        sa.Column("convened_on", sa.Date(), nullable=True),
        sa.Column("cancellation_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["chair_id"], ["member.id"], name=op.f("fk_study_session_chair_id")),
        sa.ForeignKeyConstraint(["minute_taker_id"], ["member.id"], name=op.f("fk_study_session_minute_taker_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_study_session_organisation_id")
        ),
        sa.ForeignKeyConstraint(["plan_item_id"], ["study_plan_item.id"], name=op.f("fk_study_session_plan_item_id")),
        sa.ForeignKeyConstraint(["presenter_id"], ["member.id"], name=op.f("fk_study_session_presenter_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_study_session_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_session")),
    )
    with op.batch_alter_table("study_session", schema=None) as batch_op:
        batch_op.create_index("ix_study_session_held_on", ["held_on"], unique=False)
        batch_op.create_index("ix_study_session_organisation_id", ["organisation_id", "held_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_study_session_plan_item_id"), ["plan_item_id"], unique=False)

    op.create_table(
        "summary_report_issue",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("report_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("restates", sa.SmallInteger(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("content", columns.Json, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", columns.UtcDateTime(), nullable=False),
        sa.Column("sealed_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["summary_report.id"], name=op.f("fk_summary_report_issue_report_id")),
        sa.ForeignKeyConstraint(["sealed_by_id"], ["account.id"], name=op.f("fk_summary_report_issue_sealed_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summary_report_issue")),
        sa.UniqueConstraint("report_id", "number", name=op.f("uq_summary_report_issue_report_id_number")),
    )
    op.create_table(
        "year_closing",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("closed_at", columns.UtcDateTime(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("closed_by_id", columns.Identifier(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reopened_at", columns.UtcDateTime(), nullable=True),
        sa.Column("reopened_by_id", columns.Identifier(), nullable=True),
        sa.Column("reopening_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["closed_by_id"], ["account.id"], name=op.f("fk_year_closing_closed_by_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_year_closing_organisation_id")),
        sa.ForeignKeyConstraint(["reopened_by_id"], ["account.id"], name=op.f("fk_year_closing_reopened_by_id")),
        sa.ForeignKeyConstraint(["year"], ["programme_year.year"], name=op.f("fk_year_closing_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_closing")),
    )
    with op.batch_alter_table("year_closing", schema=None) as batch_op:
        batch_op.create_index("ix_year_closing_year", ["year", "organisation_id"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("mark", sa.String(40), nullable=False),
        sa.Column("expected", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_attendance_member_id")),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_attendance_study_session_id")
        ),
        sa.PrimaryKeyConstraint("study_session_id", "member_id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_member_id"), ["member_id"], unique=False)

    op.create_table(
        "closed_cell",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("closing_id", columns.Identifier(), nullable=False),
        sa.ForeignKeyConstraint(["closing_id"], ["year_closing.id"], name=op.f("fk_closed_cell_closing_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_closed_cell_organisation_id")),
        sa.PrimaryKeyConstraint("year", "organisation_id", name=op.f("pk_closed_cell")),
    )
    with op.batch_alter_table("closed_cell", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_closed_cell_closing_id"), ["closing_id"], unique=False)

    op.create_table(
        "closed_figure",
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("due", sa.Integer(), nullable=False),
        sa.Column("exempt", sa.Integer(), nullable=False),
        sa.Column("excepted", sa.Integer(), nullable=False),
        sa.Column("not_required", sa.Integer(), nullable=False),
        sa.Column("registered", sa.Integer(), nullable=False),
        sa.Column("publicised", sa.Integer(), nullable=False),
        sa.Column("self_reported", sa.Integer(), nullable=False),
        sa.Column("assessed", sa.Integer(), nullable=False),
        sa.Column("rated_1", sa.Integer(), nullable=False),
        sa.Column("rated_2", sa.Integer(), nullable=False),
        sa.Column("rated_3", sa.Integer(), nullable=False),
        sa.Column("rated_4", sa.Integer(), nullable=False),
        sa.Column("rated_5", sa.Integer(), nullable=False),
        sa.Column("volunteered", sa.Integer(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("turns_assessed", sa.Integer(), nullable=False),
        sa.Column("leader_members", sa.Integer(), nullable=False),
        sa.Column("leader_due", sa.Integer(), nullable=False),
        sa.Column("leader_exempt", sa.Integer(), nullable=False),
        sa.Column("leader_excepted", sa.Integer(), nullable=False),
        sa.Column("leader_not_required", sa.Integer(), nullable=False),
        sa.Column("leader_registered", sa.Integer(), nullable=False),
        sa.Column("leader_publicised", sa.Integer(), nullable=False),
        sa.Column("leader_self_reported", sa.Integer(), nullable=False),
        sa.Column("leader_assessed", sa.Integer(), nullable=False),
        sa.Column("leader_rated_1", sa.Integer(), nullable=False),
        sa.Column("leader_rated_2", sa.Integer(), nullable=False),
        sa.Column("leader_rated_3", sa.Integer(), nullable=False),
        sa.Column("leader_rated_4", sa.Integer(), nullable=False),
        sa.Column("leader_rated_5", sa.Integer(), nullable=False),
        sa.Column("leader_volunteered", sa.Integer(), nullable=False),
        sa.Column("leader_turns", sa.Integer(), nullable=False),
        sa.Column("leader_turns_assessed", sa.Integer(), nullable=False),
        sa.Column("closing_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("parent_id", columns.Identifier(), nullable=True),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["closing_id"], ["year_closing.id"], name=op.f("fk_closed_figure_closing_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_closed_figure_organisation_id")
        ),
        sa.PrimaryKeyConstraint("closing_id", "organisation_id", name=op.f("pk_closed_figure")),
    )
    with op.batch_alter_table("closed_figure", schema=None) as batch_op:
        batch_op.create_index("ix_closed_figure_organisation_id", ["organisation_id", "year"], unique=False)
        batch_op.create_index("ix_closed_figure_parent_id", ["closing_id", "parent_id"], unique=False)

    op.create_table(
        "commendation",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_commendation_exemplar_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_commendation_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commendation")),
        sa.UniqueConstraint(
            "exemplar_id", "decision_number", "form", name=op.f("uq_commendation_exemplar_id_decision_number_form")
        ),
    )
    with op.batch_alter_table("commendation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commendation_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "contest_entry",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("prize", sa.String(), nullable=True),
        sa.CheckConstraint("score >= 0", name=op.f("ck_contest_entry_score")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_contest_entry_member_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_contest_entry_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_contest_entry_study_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_entry")),
        sa.UniqueConstraint("study_session_id", "number", name=op.f("uq_contest_entry_study_session_id_number")),
    )
    op.create_table(
        "deed_ground",
        sa.Column("deed_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("theme_id", columns.Identifier(), nullable=True),
        sa.Column("directive_id", columns.Identifier(), nullable=True),
        sa.Column("standard_item_id", columns.Identifier(), nullable=True),
        sa.Column("citation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["deed_id"], ["deed.id"], name=op.f("fk_deed_ground_deed_id")),
        sa.ForeignKeyConstraint(["directive_id"], ["directive.id"], name=op.f("fk_deed_ground_directive_id")),
        sa.ForeignKeyConstraint(
            ["standard_item_id"], ["standard_item.id"], name=op.f("fk_deed_ground_standard_item_id")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_deed_ground_theme_id")),
        sa.PrimaryKeyConstraint("deed_id", "number", name=op.f("pk_deed_ground")),
    )
    op.create_table(
        "exemplar_deed",
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_exemplar_deed_exemplar_id")),
        sa.PrimaryKeyConstraint("exemplar_id", "number", name=op.f("pk_exemplar_deed")),
    )
    op.create_table(
        "finding_step",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("finding_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_finding_step_account_id")),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_finding_step_finding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_step")),
        sa.UniqueConstraint("finding_id", "number", name=op.f("uq_finding_step_finding_id_number")),
    )
    op.create_table(
        "former_award",
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("decision_number", sa.String(), nullable=True),
        sa.Column("awarded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_former_award_exemplar_id")),
        sa.PrimaryKeyConstraint("exemplar_id", "number", name=op.f("pk_former_award")),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("file_id", columns.Identifier(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=True),
        sa.Column("header_row", sa.Integer(), nullable=False),
        sa.Column("profile", sa.String(), nullable=True),
        sa.Column("encoding", sa.String(40), nullable=False),
        sa.Column("encoding_confirmed", sa.Boolean(), nullable=False),
        sa.Column("choices", columns.Json, nullable=False),
        sa.Column("columns", columns.Json, nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("counts", columns.Json, nullable=False),
        sa.Column("plan_hash", sa.String(), nullable=True),
        sa.Column("planned_after", sa.BigInteger(), nullable=False),
        sa.Column("planned_standing", sa.String(), nullable=True),
        sa.Column("good_rows_only", sa.Boolean(), nullable=False),
        sa.Column("job_id", columns.Identifier(), nullable=True),
        sa.Column("committed_at", columns.UtcDateTime(), nullable=True),
        sa.Column("committed_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_import_batch_account_id")),
        sa.ForeignKeyConstraint(["committed_by_id"], ["account.id"], name=op.f("fk_import_batch_committed_by_id")),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_import_batch_file_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_import_batch_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.create_index("ix_import_batch_organisation_id", ["organisation_id", "created_at"], unique=False)

    op.create_table(
        "job",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("arguments", columns.Json, nullable=False),
        sa.Column("run_at", columns.UtcDateTime(), nullable=False),
        sa.Column("lease_until", columns.UtcDateTime(), nullable=True),
        sa.Column("begun_at", columns.UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=True),
        sa.Column("token_id", columns.Identifier(), nullable=True),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("result", columns.Json, nullable=True),
        sa.Column("error_code", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_job_account_id")),
        sa.ForeignKeyConstraint(["token_id"], ["api_token.id"], name=op.f("fk_job_token_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_account_id"), ["account_id"], unique=False)
        batch_op.create_index("ix_job_state", ["state", "run_at"], unique=False)

    op.create_table(
        "minutes",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("written_by_id", columns.Identifier(), nullable=True),
        sa.Column("written_at", columns.UtcDateTime(), nullable=False),
        sa.Column("return_reason", sa.Text(), nullable=True),
        sa.Column("approved_in_id", columns.Identifier(), nullable=True),
        sa.Column("approved_by_id", columns.Identifier(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["approved_by_id"], ["account.id"], name=op.f("fk_minutes_approved_by_id")),
        sa.ForeignKeyConstraint(["approved_in_id"], ["study_session.id"], name=op.f("fk_minutes_approved_in_id")),
        sa.ForeignKeyConstraint(["study_session_id"], ["study_session.id"], name=op.f("fk_minutes_study_session_id")),
        sa.ForeignKeyConstraint(["written_by_id"], ["account.id"], name=op.f("fk_minutes_written_by_id")),
        sa.PrimaryKeyConstraint("study_session_id", name=op.f("pk_minutes")),
    )
    op.create_table(
        "notice",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("undone", sa.Integer(), nullable=False),
        sa.Column("read_at", columns.UtcDateTime(), nullable=True),
        sa.Column("digest_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_notice_account_id")),
        sa.ForeignKeyConstraint(["digest_id"], ["mail_digest.id"], name=op.f("fk_notice_digest_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_notice_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint(
            "account_id",
            "kind",
            "duty",
            "year",
            "number",
            "step",
            "organisation_id",
            name=op.f("uq_notice_account_id_kind_duty_year_number_step_organisation_id"),
        ),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_digest_id", ["digest_id"], unique=False)
        batch_op.create_index("ix_notice_duty", ["duty", "year", "number"], unique=False)
        batch_op.create_index(
            "ix_notice_unmailed",
            ["account_id"],
            unique=False,
            sqlite_where=sa.text("digest_id IS NULL"),
            postgresql_where=sa.text("digest_id IS NULL"),
        )

    op.create_table(
        "opinion",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_opinion_member_id")),
        sa.ForeignKeyConstraint(["study_session_id"], ["study_session.id"], name=op.f("fk_opinion_study_session_id")),
        sa.PrimaryKeyConstraint("study_session_id", "number", name=op.f("pk_opinion")),
    )
    op.create_table(
        "provisioned_group_member",
        sa.Column("group_id", columns.Identifier(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_provisioned_group_member_account_id")),
        sa.ForeignKeyConstraint(
            ["group_id"], ["provisioned_group.id"], name=op.f("fk_provisioned_group_member_group_id")
        ),
        sa.PrimaryKeyConstraint("group_id", "account_id", name=op.f("pk_provisioned_group_member")),
    )
    with op.batch_alter_table("provisioned_group_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_provisioned_group_member_account_id"), ["account_id"], unique=False)

    op.create_table(
        "publicity",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.CheckConstraint("count > 0", name=op.f("ck_publicity_count")),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_publicity_exemplar_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_publicity_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publicity")),
    )
    with op.batch_alter_table("publicity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publicity_exemplar_id"), ["exemplar_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_publicity_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "reading_material",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("file_id", columns.Identifier(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_reading_material_file_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_reading_material_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading_material")),
    )
    with op.batch_alter_table("reading_material", schema=None) as batch_op:
        batch_op.create_index("ix_reading_material_organisation_id", ["organisation_id"], unique=False)

    op.create_table(
        "replication",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_replication_exemplar_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_replication_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replication")),
        sa.UniqueConstraint("exemplar_id", "organisation_id", name=op.f("uq_replication_exemplar_id_organisation_id")),
    )
    with op.batch_alter_table("replication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_replication_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "session_pledge",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("pledge_id", columns.Identifier(), nullable=False),
        sa.Column("publicised", sa.Boolean(), nullable=False),
        sa.Column("assessed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"], name=op.f("fk_session_pledge_pledge_id")),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_session_pledge_study_session_id")
        ),
        sa.PrimaryKeyConstraint("study_session_id", "pledge_id", name=op.f("pk_session_pledge")),
    )
    with op.batch_alter_table("session_pledge", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_session_pledge_pledge_id"), ["pledge_id"], unique=False)

    op.create_table(
        "session_score",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("group_code", sa.String(), nullable=False),
        sa.Column("points", sa.Float(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("points >= 0", name=op.f("ck_session_score_points")),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_session_score_study_session_id")
        ),
        sa.PrimaryKeyConstraint("study_session_id", "group_code", name=op.f("pk_session_score")),
    )
    op.create_table(
        "session_task",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_session_task_member_id")),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_session_task_study_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_task")),
        sa.UniqueConstraint("study_session_id", "number", name=op.f("uq_session_task_study_session_id_number")),
    )
    with op.batch_alter_table("session_task", schema=None) as batch_op:
        batch_op.create_index("ix_session_task_member_id", ["member_id"], unique=False)

    op.create_table(
        "study_session_invitation",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("member_id", columns.Identifier(), nullable=False),
        sa.Column("excuse", sa.Text(), nullable=True),
        sa.Column("excused_at", columns.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_study_session_invitation_member_id")),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_study_session_invitation_study_session_id")
        ),
        sa.PrimaryKeyConstraint("study_session_id", "member_id", name=op.f("pk_study_session_invitation")),
    )
    with op.batch_alter_table("study_session_invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_study_session_invitation_member_id"), ["member_id"], unique=False)

    op.create_table(
        "summary_report_verdict",
        sa.Column("issue_id", columns.Identifier(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("given_at", columns.UtcDateTime(), nullable=False),
        sa.Column("given_by_id", columns.Identifier(), nullable=True),
        sa.ForeignKeyConstraint(["given_by_id"], ["account.id"], name=op.f("fk_summary_report_verdict_given_by_id")),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["summary_report_issue.id"], name=op.f("fk_summary_report_verdict_issue_id")
        ),
        sa.PrimaryKeyConstraint("issue_id", name=op.f("pk_summary_report_verdict")),
    )
    op.create_table(
        "webhook",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", columns.Identifier(), nullable=False),
        sa.Column("token_id", columns.Identifier(), nullable=True),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("kinds", columns.Json, nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("disabled_reason", sa.String(), nullable=True),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("previous_secret", sa.Text(), nullable=True),
        sa.Column("previous_until", columns.UtcDateTime(), nullable=True),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_webhook_account_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_webhook_organisation_id")),
        sa.ForeignKeyConstraint(["token_id"], ["api_token.id"], name=op.f("fk_webhook_token_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook")),
    )
    with op.batch_alter_table("webhook", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_webhook_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_webhook_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "yearbook_entry",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation_id", columns.Identifier(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("exemplar_id", columns.Identifier(), nullable=False),
        sa.Column("with_story", sa.Boolean(), nullable=False),
        sa.Column("with_photo", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("section", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["exemplar_id"], ["exemplar.id"], name=op.f("fk_yearbook_entry_exemplar_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_yearbook_entry_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearbook_entry")),
        sa.UniqueConstraint(
            "organisation_id", "year", "exemplar_id", name=op.f("uq_yearbook_entry_organisation_id_year_exemplar_id")
        ),
    )
    with op.batch_alter_table("yearbook_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_yearbook_entry_exemplar_id"), ["exemplar_id"], unique=False)

    op.create_table(
        "import_row",
        sa.Column("batch_id", columns.Identifier(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject_id", columns.Identifier(), nullable=True),
        sa.Column("values", columns.Json, nullable=False),
        sa.Column("changes", columns.Json, nullable=True),
        sa.Column("before", columns.Json, nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("faults", columns.Json, nullable=False),
        sa.Column("errors", columns.Json, nullable=False),
        sa.Column("notices", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name=op.f("fk_import_row_batch_id")),
        sa.PrimaryKeyConstraint("batch_id", "position", name=op.f("pk_import_row")),
    )
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.create_index("ix_import_row_action", ["batch_id", "action", "position"], unique=False)

    op.create_table(
        "study_session_material",
        sa.Column("study_session_id", columns.Identifier(), nullable=False),
        sa.Column("material_id", columns.Identifier(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["material_id"], ["reading_material.id"], name=op.f("fk_study_session_material_material_id")
        ),
        sa.ForeignKeyConstraint(
            ["study_session_id"], ["study_session.id"], name=op.f("fk_study_session_material_study_session_id")
        ),
        sa.PrimaryKeyConstraint("study_session_id", "material_id", name=op.f("pk_study_session_material")),
    )
    with op.batch_alter_table("study_session_material", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_study_session_material_material_id"), ["material_id"], unique=False)

    op.create_table(
        "theme_material",
        sa.Column("theme_id", columns.Identifier(), nullable=False),
        sa.Column("material_id", columns.Identifier(), nullable=False),
        sa.ForeignKeyConstraint(["material_id"], ["reading_material.id"], name=op.f("fk_theme_material_material_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_theme_material_theme_id")),
        sa.PrimaryKeyConstraint("theme_id", "material_id", name=op.f("pk_theme_material")),
    )
    with op.batch_alter_table("theme_material", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_theme_material_material_id"), ["material_id"], unique=False)

    op.create_table(
        "webhook_delivery",
        sa.Column("id", columns.Identifier(), nullable=False),
        sa.Column("created_at", columns.UtcDateTime(), nullable=False),
        sa.Column("updated_at", columns.UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("webhook_id", columns.Identifier(), nullable=False),
        sa.Column("event_id", columns.Identifier(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", columns.UtcDateTime(), nullable=False),
        sa.Column("delivered_at", columns.UtcDateTime(), nullable=True),
        sa.Column("log", columns.Json, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_webhook_delivery_event_id")),
        sa.ForeignKeyConstraint(["webhook_id"], ["webhook.id"], name=op.f("fk_webhook_delivery_webhook_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_delivery")),
    )
    with op.batch_alter_table("webhook_delivery", schema=None) as batch_op:
        batch_op.create_index("ix_webhook_delivery_state", ["state", "next_at"], unique=False)
        batch_op.create_index("uq_webhook_delivery_event", ["webhook_id", "event_id"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("webhook_delivery", schema=None) as batch_op:
        batch_op.drop_index("uq_webhook_delivery_event")
        batch_op.drop_index("ix_webhook_delivery_state")

    op.drop_table("webhook_delivery")
    with op.batch_alter_table("theme_material", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_theme_material_material_id"))

    op.drop_table("theme_material")
    with op.batch_alter_table("study_session_material", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_study_session_material_material_id"))

    op.drop_table("study_session_material")
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.drop_index("ix_import_row_action")

    op.drop_table("import_row")
    with op.batch_alter_table("yearbook_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_yearbook_entry_exemplar_id"))

    op.drop_table("yearbook_entry")
    with op.batch_alter_table("webhook", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_webhook_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_webhook_account_id"))

    op.drop_table("webhook")
    op.drop_table("summary_report_verdict")
    with op.batch_alter_table("study_session_invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_study_session_invitation_member_id"))

    op.drop_table("study_session_invitation")
    with op.batch_alter_table("session_task", schema=None) as batch_op:
        batch_op.drop_index("ix_session_task_member_id")

    op.drop_table("session_task")
    op.drop_table("session_score")
    with op.batch_alter_table("session_pledge", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_session_pledge_pledge_id"))

    op.drop_table("session_pledge")
    with op.batch_alter_table("replication", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_replication_organisation_id"))

    op.drop_table("replication")
    with op.batch_alter_table("reading_material", schema=None) as batch_op:
        batch_op.drop_index("ix_reading_material_organisation_id")

    op.drop_table("reading_material")
    with op.batch_alter_table("publicity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publicity_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_publicity_exemplar_id"))

    op.drop_table("publicity")
    with op.batch_alter_table("provisioned_group_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_provisioned_group_member_account_id"))

    op.drop_table("provisioned_group_member")
    op.drop_table("opinion")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_notice_unmailed",
            sqlite_where=sa.text("digest_id IS NULL"),
            postgresql_where=sa.text("digest_id IS NULL"),
        )
        batch_op.drop_index("ix_notice_duty")
        batch_op.drop_index("ix_notice_digest_id")

    op.drop_table("notice")
    op.drop_table("minutes")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index("ix_job_state")
        batch_op.drop_index(batch_op.f("ix_job_account_id"))

    op.drop_table("job")
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.drop_index("ix_import_batch_organisation_id")

    op.drop_table("import_batch")
    op.drop_table("former_award")
    op.drop_table("finding_step")
    op.drop_table("exemplar_deed")
    op.drop_table("deed_ground")
    op.drop_table("contest_entry")
    with op.batch_alter_table("commendation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commendation_organisation_id"))

    op.drop_table("commendation")
    with op.batch_alter_table("closed_figure", schema=None) as batch_op:
        batch_op.drop_index("ix_closed_figure_parent_id")
        batch_op.drop_index("ix_closed_figure_organisation_id")

    op.drop_table("closed_figure")
    with op.batch_alter_table("closed_cell", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closed_cell_closing_id"))

    op.drop_table("closed_cell")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attendance_member_id"))

    op.drop_table("attendance")
    with op.batch_alter_table("year_closing", schema=None) as batch_op:
        batch_op.drop_index("ix_year_closing_year")

    op.drop_table("year_closing")
    op.drop_table("summary_report_issue")
    with op.batch_alter_table("study_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_study_session_plan_item_id"))
        batch_op.drop_index("ix_study_session_organisation_id")
        batch_op.drop_index("ix_study_session_held_on")

    op.drop_table("study_session")
    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stored_file_account_id"))

    op.drop_table("stored_file")
    with op.batch_alter_table("standard_mapping", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_standard_mapping_national_item_id"))

    op.drop_table("standard_mapping")
    with op.batch_alter_table("standard_comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_standard_comment_version_id"))

    op.drop_table("standard_comment")
    with op.batch_alter_table("sign_in_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_session_account_id"))

    op.drop_table("sign_in_session")
    op.drop_table("set_up")
    op.drop_table("self_report")
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.drop_index("ix_role_grant_organisation_id")
        batch_op.drop_index("ix_role_grant_delegated_by_id")
        batch_op.drop_index("ix_role_grant_account_id")

    op.drop_table("role_grant")
    op.drop_table("retention_run")
    with op.batch_alter_table("read_log", schema=None) as batch_op:
        batch_op.drop_index("ix_read_log_member_id")
        batch_op.drop_index("ix_read_log_account_id")

    op.drop_table("read_log")
    with op.batch_alter_table("proxy_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proxy_entry_pledge_id"))

    op.drop_table("proxy_entry")
    with op.batch_alter_table("provisioned_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_provisioned_group_client_id"))

    op.drop_table("provisioned_group")
    with op.batch_alter_table("provisioned_account", schema=None) as batch_op:
        batch_op.drop_index("ix_provisioned_account_organisation_id")

    op.drop_table("provisioned_account")
    with op.batch_alter_table("progress_report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_progress_report_pledge_id"))

    op.drop_table("progress_report")
    with op.batch_alter_table("privacy_request", schema=None) as batch_op:
        batch_op.drop_index("ix_privacy_request_organisation_id")
        batch_op.drop_index("ix_privacy_request_member_id")

    op.drop_table("privacy_request")
    op.drop_table("pledge_revision")
    with op.batch_alter_table("pledge_reason", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pledge_reason_pledge_id"))

    op.drop_table("pledge_reason")
    with op.batch_alter_table("pledge_past_stage", schema=None) as batch_op:
        batch_op.drop_index("ix_pledge_past_stage_organisation_id")

    op.drop_table("pledge_past_stage")
    with op.batch_alter_table("pledge_comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pledge_comment_pledge_id"))

    op.drop_table("pledge_comment")
    op.drop_table("notice_preference")
    with op.batch_alter_table("mail_digest", schema=None) as batch_op:
        batch_op.drop_index("ix_mail_digest_state")

    op.drop_table("mail_digest")
    op.drop_table("linked_identity")
    with op.batch_alter_table("inspection_team_member", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_inspection_team_member_head",
            sqlite_where=sa.text("role = 'head'"),
            postgresql_where=sa.text("role = 'head'"),
        )
        batch_op.drop_index(batch_op.f("ix_inspection_team_member_member_id"))

    op.drop_table("inspection_team_member")
    op.drop_table("grading_step")
    op.drop_table("grading_ballot")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index("ix_finding_held_by_id")
        batch_op.drop_index(
            "ix_finding_due_on", sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'")
        )

    op.drop_table("finding")
    with op.batch_alter_table("exemplar", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_exemplar_round_id"))
        batch_op.drop_index("ix_exemplar_recognised_on")
        batch_op.drop_index(batch_op.f("ix_exemplar_recognised_by_id"))
        batch_op.drop_index("ix_exemplar_organisation_id")
        batch_op.drop_index("ix_exemplar_member_id")

    op.drop_table("exemplar")
    op.drop_table("deed")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_consent_of_person_outside",
            sqlite_where=sa.text("withdrawn_on IS NULL AND person_name IS NOT NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND person_name IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_consent_of_organisation_for_one_thing",
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL AND person_name IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL AND person_name IS NULL"),
        )
        batch_op.drop_index(
            "uq_consent_of_organisation_for_everything",
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
        )
        batch_op.drop_index(
            "uq_consent_for_one_thing",
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_consent_for_everything",
            sqlite_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL AND about_id IS NULL"),
        )
        batch_op.drop_index("ix_consent_organisation_id")
        batch_op.drop_index("ix_consent_member_id")
        batch_op.drop_index("ix_consent_about_id")

    op.drop_table("consent")
    op.drop_table("assessment")
    with op.batch_alter_table("api_token", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_api_token_name",
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )

    op.drop_table("api_token")
    with op.batch_alter_table("transfer", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_transfer_in_transit",
            sqlite_where=sa.text("state = 'in_transit'"),
            postgresql_where=sa.text("state = 'in_transit'"),
        )
        batch_op.drop_index("ix_transfer_to_organisation_id")
        batch_op.drop_index(batch_op.f("ix_transfer_member_id"))
        batch_op.drop_index("ix_transfer_from_organisation_id")

    op.drop_table("transfer")
    op.drop_table("summary_report_section")
    with op.batch_alter_table("succession", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_succession_successor_id"))

    op.drop_table("succession")
    op.drop_table("study_plan_item")
    with op.batch_alter_table("standard_item", schema=None) as batch_op:
        batch_op.drop_index("ix_standard_item_lineage_id")

    op.drop_table("standard_item")
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.drop_index("ix_position_organisation_id")

    op.drop_table("position")
    with op.batch_alter_table("pledge_exception", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_pledge_exception_standing",
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )
        batch_op.drop_index("ix_pledge_exception_year")
        batch_op.drop_index("ix_pledge_exception_member_id")

    op.drop_table("pledge_exception")
    with op.batch_alter_table("pledge", schema=None) as batch_op:
        batch_op.drop_index("ix_pledge_year")

    op.drop_table("pledge")
    with op.batch_alter_table("plan_task", schema=None) as batch_op:
        batch_op.drop_index("ix_plan_task_owner_member_id")
        batch_op.drop_index("ix_plan_task_owner_id")

    op.drop_table("plan_task")
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_placement_open",
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )
        batch_op.drop_index("ix_placement_parent_id")

    op.drop_table("placement")
    with op.batch_alter_table("organisation_profile", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_organisation_profile_open",
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )
        batch_op.drop_index(
            "uq_organisation_profile_code",
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )
        batch_op.drop_index("ix_organisation_profile_code")

    op.drop_table("organisation_profile")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_membership_open",
            sqlite_where=sa.text("valid_to = '9999-12-31' AND kind = 'official'"),
            postgresql_where=sa.text("valid_to = '9999-12-31' AND kind = 'official'"),
        )
        batch_op.drop_index("ix_membership_organisation_id")

    op.drop_table("membership")
    op.drop_table("member_status")
    op.drop_table("key_leader")
    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.drop_index("ix_inspection_subject_organisation_id")
        batch_op.drop_index("ix_inspection_subject_member_id")
        batch_op.drop_index(batch_op.f("ix_inspection_plan_id"))
        batch_op.drop_index("ix_inspection_organisation_id")

    op.drop_table("inspection")
    with op.batch_alter_table("grading", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_grading_organisation",
            sqlite_where=sa.text("member_id IS NULL"),
            postgresql_where=sa.text("member_id IS NULL"),
        )
        batch_op.drop_index(
            "uq_grading_member",
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )
        batch_op.drop_index("ix_grading_unit_id")
        batch_op.drop_index("ix_grading_organisation_id")

    op.drop_table("grading")
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_account_member_id",
            sqlite_where=sa.text("member_id IS NOT NULL"),
            postgresql_where=sa.text("member_id IS NOT NULL"),
        )

    op.drop_table("account")
    op.drop_table("yearbook")
    with op.batch_alter_table("year_window", schema=None) as batch_op:
        batch_op.drop_index("uq_year_window")

    op.drop_table("year_window")
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.drop_index("ix_theme_organisation_id")

    op.drop_table("theme")
    with op.batch_alter_table("summary_report", schema=None) as batch_op:
        batch_op.drop_index("ix_summary_report_to_organisation_id")

    op.drop_table("summary_report")
    op.drop_table("study_plan")
    with op.batch_alter_table("standard_version", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_standard_version_open",
            sqlite_where=sa.text("state IN ('draft', 'consultation')"),
            postgresql_where=sa.text("state IN ('draft', 'consultation')"),
        )
        batch_op.drop_index(
            "uq_standard_version_national",
            sqlite_where=sa.text("organisation_id IS NULL"),
            postgresql_where=sa.text("organisation_id IS NULL"),
        )
        batch_op.drop_index(
            "uq_standard_version_in_force",
            sqlite_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
        )

    op.drop_table("standard_version")
    with op.batch_alter_table("reorganisation", schema=None) as batch_op:
        batch_op.drop_index("ix_reorganisation_organisation_id")

    op.drop_table("reorganisation")
    with op.batch_alter_table("privacy_incident", schema=None) as batch_op:
        batch_op.drop_index("ix_privacy_incident_organisation_id")

    op.drop_table("privacy_incident")
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.drop_index("ix_plan_organisation_id")

    op.drop_table("plan")
    with op.batch_alter_table("organisation_year", schema=None) as batch_op:
        batch_op.drop_index("uq_organisation_year_organisation_id")
        batch_op.drop_index(
            "ix_organisation_year_missing",
            sqlite_where=sa.text("due > registered"),
            postgresql_where=sa.text("due > registered"),
        )

    op.drop_table("organisation_year")
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_index("ix_member_organisation_id")
        batch_op.drop_index("ix_member_name_sort")
        batch_op.drop_index("ix_member_name_folded")
        batch_op.drop_index(
            "ix_member_former",
            sqlite_where=sa.text("organisation_id IS NULL"),
            postgresql_where=sa.text("organisation_id IS NULL"),
        )

    op.drop_table("member")
    op.drop_table("inspection_plan")
    with op.batch_alter_table("import_profile", schema=None) as batch_op:
        batch_op.drop_index("uq_import_profile_name")

    op.drop_table("import_profile")
    with op.batch_alter_table("exemplar_round", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_exemplar_round_organisation_id"))

    op.drop_table("exemplar_round")
    with op.batch_alter_table("duty_excuse", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_duty_excuse_standing",
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        )
        batch_op.drop_index("ix_duty_excuse_duty")

    op.drop_table("duty_excuse")
    with op.batch_alter_table("sign_in_guess", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_guess_latest_at"))

    op.drop_table("sign_in_guess")
    op.drop_table("running_worker")
    with op.batch_alter_table("reference_item", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_reference_item_rating_rank",
            sqlite_where=sa.text("catalogue = 'rating_level' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("catalogue = 'rating_level' AND valid_to = '9999-12-31'"),
        )
        batch_op.drop_index(
            "uq_reference_item_open",
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )

    op.drop_table("reference_item")
    op.drop_table("programme_year")
    with op.batch_alter_table("person_year", schema=None) as batch_op:
        batch_op.drop_index("ix_person_year_organisation_id")

    op.drop_table("person_year")
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organisation_parent_id"))
        batch_op.drop_index(batch_op.f("ix_organisation_code"))

    op.drop_table("organisation")
    op.drop_table("name_word")
    with op.batch_alter_table("idempotency", schema=None) as batch_op:
        batch_op.drop_index("ix_idempotency_created_at")

    op.drop_table("idempotency")
    with op.batch_alter_table("grading_rule_set", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_grading_rule_set_in_force",
            sqlite_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
            postgresql_where=sa.text("state = 'issued' AND valid_to = '9999-12-31'"),
        )

    op.drop_table("grading_rule_set")
    with op.batch_alter_table("external_key", schema=None) as batch_op:
        batch_op.drop_index("ix_external_key_subject_id")

    op.drop_table("external_key")
    op.drop_table("event_detail")
    op.drop_table("event_chain")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index("uq_event_chain")
        batch_op.drop_index("ix_event_subject_id")
        batch_op.drop_index("ix_event_organisation_id")
        batch_op.drop_index("ix_event_actor_id")

    op.drop_table("event")
    op.drop_table("directive")
    op.drop_table("day_turn")
    with op.batch_alter_table("dated_setting", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_dated_setting_open",
            sqlite_where=sa.text("valid_to = '9999-12-31'"),
            postgresql_where=sa.text("valid_to = '9999-12-31'"),
        )

    op.drop_table("dated_setting")
    with op.batch_alter_table("backup", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_backup_taken_at"))

    op.drop_table("backup")
